/** The text of the pledge, large enough to be read out from the lectern or shown to the hall. */
import { useState } from 'react'
import { ActionIcon, Group, Modal, Text, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconTextDecrease, IconTextIncrease } from '@tabler/icons-react'
import type { PledgeProgress } from '#shared/contract/pledges.ts'
import classes from './pledge-reader.module.css'

type PledgeText = NonNullable<PledgeProgress['text']>
type PledgeReaderProps = { text: PledgeText | null; opened: boolean; onClose: () => void }

const SIZES_PX = [20, 24, 28, 34, 40, 48, 56] as const
const FIRST = 2

export function PledgeReader({ text, opened, onClose }: PledgeReaderProps) {
  const [size, setSize] = useState(FIRST)
  const larger = (): void => setSize((now) => Math.min(SIZES_PX.length - 1, now + 1))
  const smaller = (): void => setSize((now) => Math.max(0, now - 1))
  useHotkeys([
    ['+', larger],
    ['=', larger],
    ['-', smaller],
  ])
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      fullScreen
      title="Naskah ikrar"
      classNames={{ title: classes.heading }}
    >
      <Group justify="flex-end" gap="xs" className={classes.tools}>
        <Tool label="Perkecil huruf" icon={IconTextDecrease} onClick={smaller} />
        <Tool label="Perbesar huruf" icon={IconTextIncrease} onClick={larger} />
      </Group>
      {text && (
        <article className={classes.text} style={{ fontSize: SIZES_PX[size] }}>
          <h2>
            {text.title.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </h2>
          <p>{text.opening}</p>
          <ol>
            {text.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ol>
          <p>{text.closing}</p>
        </article>
      )}
      {text && (
        <Text size="sm" c="dimmed" className={classes.source}>
          Versi naskah {text.version}. {text.source}
        </Text>
      )}
    </Modal>
  )
}

type ToolProps = { label: string; icon: typeof IconTextIncrease; onClick: () => void }

function Tool({ label, icon: Icon, onClick }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" aria-label={label} onClick={onClick}>
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
