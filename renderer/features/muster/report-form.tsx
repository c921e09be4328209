import { type FormEvent, useState } from 'react'
import { Button, NumberInput, SimpleGrid, TextInput, Title } from '@mantine/core'
import type { MusterUnit } from '#shared/contract/muster.ts'
import { ABSENCE_LABELS, ABSENCE_REASONS } from '#shared/domain/muster.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { useDesk } from '../../devices/desk.ts'

type ReportFormProps = { eventId: string; day: string; line: MusterUnit; onDone: () => void }

export function ReportForm({ eventId, day, line, onDone }: ReportFormProps) {
  const desk = useDesk()
  const [counts, setCounts] = useState(line.unnamed)
  const [reporter, setReporter] = useState(line.reporter)
  const report = useTell(ask.muster.report.mutationOptions({ onSuccess: onDone }), {
    done: 'Laporan barisan dicatat.',
  })
  function save(e: FormEvent): void {
    e.preventDefault()
    const told = { eventId, day, nonce: crypto.randomUUID(), desk: desk.name }
    report.mutate({ ...told, unit: line.unit, counts, reporter })
  }
  return (
    <form onSubmit={save} aria-label="Laporan pimpinan barisan">
      <Title order={3} size="h5" mb={4}>
        Laporan pimpinan barisan, tanpa nama
      </Title>
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
        {ABSENCE_REASONS.map((reason, place) => (
          <NumberInput
            key={reason}
            label={ABSENCE_LABELS[reason]}
            min={0}
            max={100_000}
            allowDecimal={false}
            allowNegative={false}
            value={counts[reason]}
            onChange={(typed) => setCounts({ ...counts, [reason]: typeof typed === 'number' ? typed : 0 })}
            data-autofocus={place === 0 || undefined}
          />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" mt="sm">
        <TextInput
          label="Dilaporkan oleh"
          placeholder="nama atau jabatan pimpinan barisan"
          maxLength={200}
          value={reporter}
          onChange={(e) => setReporter(e.currentTarget.value)}
        />
        <Button type="submit" style={{ alignSelf: 'end' }} loading={report.isPending}>
          Catat laporan
        </Button>
      </SimpleGrid>
    </form>
  )
}
