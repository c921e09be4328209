/** Officials of the event in an order: moved up and down, taken out, added from those who are left. */
import { Input, Select, Stack, Text } from '@mantine/core'
import type { Official } from '#shared/contract/events.ts'
import { moved } from '../../ui/line-list/moved.ts'
import { RowActions } from '../../ui/line-list/row-actions.tsx'
import classes from './instrument-settings.module.css'

type OfficialOrderProps = {
  label: string
  addLabel: string
  officials: readonly Official[]
  chosen: readonly Official[]
  onChange: (ids: string[]) => void
}

export function OfficialOrder({ label, addLabel, officials, chosen, onChange }: OfficialOrderProps) {
  const ids = chosen.map(({ id }) => id)
  const others = officials.filter(({ id, name }) => !ids.includes(id) && name.trim() !== '')
  return (
    <Input.Wrapper label={label} labelElement="div">
      <Stack gap="xs" mt="xs">
        {chosen.map((official, index) => (
          <div key={official.id} className={classes.official}>
            <Text size="sm" className={classes.place}>
              {index + 1}. {wordsFor(official)}
            </Text>
            <RowActions
              name={official.name}
              isFirst={index === 0}
              isLast={index === chosen.length - 1}
              onMove={(by) => onChange(moved(ids, index, index + by))}
              onRemove={() => onChange(ids.toSpliced(index, 1))}
            />
          </div>
        ))}
        {others.length > 0 && (
          <Select
            aria-label={addLabel}
            placeholder={`${addLabel} …`}
            maw="28rem"
            data={others.map((official) => ({ value: official.id, label: wordsFor(official) }))}
            value={null}
            searchable
            nothingFoundMessage="Tidak ada pejabat seperti itu"
            onChange={(id) => id && onChange([...ids, id])}
          />
        )}
        {officials.length === 0 && (
          <Text size="sm" c="dimmed">
            Belum ada pejabat. Tulis dulu pada bagian Pejabat.
          </Text>
        )}
      </Stack>
    </Input.Wrapper>
  )
}

function wordsFor({ name, prefix, officeTitle }: Official): string {
  return [name, `${prefix} ${officeTitle}`.trim()].filter((part) => part !== '').join(', ')
}
