/** Which columns the list shows. */
import { Button, Checkbox, Popover, ScrollArea, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { columnIds, peopleColumns, type ColumnId } from './columns.tsx'

type Props = { shown: readonly ColumnId[]; onChoose: (ids: readonly ColumnId[]) => void; onUsual: () => void }

export function ColumnMenu({ shown, onChoose, onUsual }: Props) {
  const toggle = (id: ColumnId) =>
    onChoose(shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id])
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" flex="none" leftSection={<IconColumns3 size={18} aria-hidden />}>
          Kolom
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Kolom yang tampil">
        {/* In a low window it fits above the button. */}
        <ScrollArea.Autosize mah="min(60vh, 100vh - 12rem)">
          <Stack gap={0}>
            {columnIds.map((id) => (
              <Checkbox
                key={id}
                py={10}
                label={peopleColumns[id].label}
                checked={shown.includes(id)}
                disabled={id === 'name'}
                onChange={() => toggle(id)}
              />
            ))}
          </Stack>
        </ScrollArea.Autosize>
        <Button variant="subtle" fullWidth mt="xs" onClick={onUsual}>
          Kembalikan kolom semula
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
