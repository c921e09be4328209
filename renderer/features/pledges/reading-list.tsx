/** The readings of a text so far, and taking one back. */
import { type FormEvent, useState } from 'react'
import { Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core'
import type { Reading } from '#shared/contract/readings.ts'
import { momentText } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import { thousands } from '#shared/domain/words.ts'
import classes from './reading-list.module.css'

const ABOVE_NOTICES = 500

type ReadingListProps = {
  readings: readonly Reading[]
  zone: Zone
  onVoid: (readingId: string, reason: string) => void
}

export function ReadingList({ readings, zone, onVoid }: ReadingListProps) {
  if (readings.length === 0) return null
  return (
    <section aria-label="Pembacaan yang tercatat">
      <Text component="h3" size="sm" fw={650} mb={4}>
        Pembacaan yang tercatat
      </Text>
      <ul className={classes.list}>
        {readings.map((reading) => (
          <li key={reading.id} className={classes.reading} data-voided={reading.voided !== null || undefined}>
            <span className={classes.words}>
              <span>{momentText(reading.at, zone)}</span>
              <span className={classes.facts}>{factsOf(reading)}</span>
            </span>
            {reading.voided === null && <TakeBack onVoid={(reason) => onVoid(reading.id, reason)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function factsOf({ present, reader, voided }: Reading): string {
  const read = `${thousands(present)} orang hadir, dibacakan oleh ${reader.name}`
  return voided === null ? read : `Dibatalkan: ${voided.reason}. Semula ${read}`
}

/** Why has to be said: it stays in the records. */
function TakeBack({ onVoid }: { onVoid: (reason: string) => void }) {
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState('')
  function submit(e: FormEvent): void {
    e.preventDefault()
    if (reason.trim() === '') return
    onVoid(reason.trim())
    setOpened(false)
  }
  return (
    // Above the notice that the reading was recorded, which lies in the same corner.
    <Popover opened={opened} onChange={setOpened} position="left" withArrow trapFocus zIndex={ABOVE_NOTICES}>
      <Popover.Target>
        <Button variant="subtle" color="gray" flex="none" onClick={() => setOpened(!opened)}>
          Batalkan
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <Stack gap="xs">
            <TextInput
              label="Alasan pembatalan"
              description="Yang berikrar lisan hanya karena pembacaan ini kembali ke Belum."
              value={reason}
              onChange={(e) => setReason(e.currentTarget.value)}
              maxLength={300}
              data-autofocus
            />
            <Group justify="flex-end">
              <Button type="submit" disabled={reason.trim() === ''}>
                Batalkan pembacaan
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
