/** The rows that hold nobody, by reason, so that every row of the sheet is accounted for. */
import { Button, Collapse, Text } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { SheetReading } from '#shared/contract/roster.ts'
import { IGNORED_REASON_TEXTS } from '#shared/texts/roster.ts'
import { thousands } from '../../ui/format.ts'
import { rowRanges } from './row-ranges.ts'

const texts: ReadonlyMap<string, string> = new Map(Object.entries(IGNORED_REASON_TEXTS))

export function IgnoredRows({ ignored }: Pick<SheetReading, 'ignored'>) {
  const [open, setOpen] = useState(false)
  const listId = useId()
  if (ignored.length === 0) return null
  const reasons = Map.groupBy(ignored, ({ why }) => why)
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <div>
      <Button
        variant="subtle"
        mt="xs"
        leftSection={<Chevron size={18} aria-hidden />}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        {thousands(ignored.length)} baris bukan peserta
      </Button>
      <Collapse id={listId} expanded={open} transitionDuration={0}>
        {[...reasons].map(([why, rows]) => (
          <Text key={why} size="sm" py={4}>
            {texts.get(why) ?? 'Lainnya.'}{' '}
            <Text span c="dimmed" inherit>
              Baris {rowRanges(rows.map(({ row }) => row))}
            </Text>
          </Text>
        ))}
      </Collapse>
    </div>
  )
}
