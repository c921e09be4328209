/** Who is ticked and what to write down for them. */
import { Button, Checkbox, Group, Menu, Stack, Text } from '@mantine/core'
import { IconChevronDown, IconMicrophone, IconSignature } from '@tabler/icons-react'
import { type MarkableState, PLEDGE_STATE_LABELS } from '#shared/domain/pledge-state.ts'
import { thousands } from '#shared/domain/words.ts'
import { STATE_KEYS } from './pledge-view.ts'
import type { Marking } from './use-mark.ts'

const OTHERS: readonly MarkableState[] = ['unable', 'later', 'declined', 'none']

type MarkBarProps = {
  ticked: number
  total: number
  last: Marking['last']
  /** How many of the ticked have sent somebody else. */
  represented: number
  inPerson: boolean
  onInPerson: (inPerson: boolean) => void
  onMark: (state: MarkableState) => void
  onAll: () => void
  onNone: () => void
}

export function MarkBar(props: MarkBarProps) {
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Marks nobody={props.ticked === 0} onMark={props.onMark} />
        <Ticks {...props} />
      </Group>
      <Words {...props} />
    </Stack>
  )
}

function Marks({ nobody, onMark }: { nobody: boolean; onMark: MarkBarProps['onMark'] }) {
  return (
    <Group gap="xs">
      <Button
        variant="default"
        disabled={nobody}
        leftSection={<IconMicrophone size={18} aria-hidden />}
        rightSection={<kbd>{STATE_KEYS.spoken}</kbd>}
        onClick={() => onMark('spoken')}
      >
        Ikrar lisan
      </Button>
      <Button
        disabled={nobody}
        leftSection={<IconSignature size={18} aria-hidden />}
        rightSection={<kbd>{STATE_KEYS.signed}</kbd>}
        onClick={() => onMark('signed')}
      >
        Tanda tangan basah
      </Button>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="default"
            disabled={nobody}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            Lainnya
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {OTHERS.map((state) => (
            <Menu.Item
              key={state}
              onClick={() => onMark(state)}
              rightSection={STATE_KEYS[state] && <kbd>{STATE_KEYS[state]}</kbd>}
            >
              {PLEDGE_STATE_LABELS[state]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}

function Ticks({ ticked, total, last, onAll, onNone }: MarkBarProps) {
  const nobody = ticked === 0
  return (
    <Group gap="xs">
      {nobody && last?.undo && (
        <Button variant="default" onClick={last.undo}>
          Urungkan
        </Button>
      )}
      {ticked < total && (
        <Button variant="subtle" onClick={onAll}>
          Centang semua ({thousands(total)})
        </Button>
      )}
      {!nobody && (
        <Button variant="subtle" onClick={onNone}>
          Lepas centang
        </Button>
      )}
    </Group>
  )
}

/** Always one line: rows that jump under the hand are ticked by mistake. */
function Words({ ticked, last, represented, inPerson, onInPerson }: MarkBarProps) {
  return (
    <Group justify="space-between" gap="sm" mih="1.375rem">
      <Text size="sm" c="dimmed" role="status">
        {ticked === 0
          ? (last?.words ??
            'Centang orangnya, atau pakai huruf pada baris yang ditunjuk; Enter membuka riwayat.')
          : `${thousands(ticked)} dicentang`}
      </Text>
      {represented > 0 && (
        <Checkbox
          label={`Ditandatangani sendiri, bukan oleh wakil (${thousands(represented)} diwakili)`}
          checked={inPerson}
          onChange={(e) => onInPerson(e.currentTarget.checked)}
        />
      )}
    </Group>
  )
}
