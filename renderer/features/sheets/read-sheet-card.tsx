/** What one photo shows: the doubtful cells are asked with their cut-outs, then all are written with one click. */
import { useState } from 'react'
import { Button, Group, Text, Title } from '@mantine/core'
import type { ReadRow } from '#shared/contract/sheets.ts'
import { thousands } from '#shared/domain/words.ts'
import { markedSentence } from '#shared/texts/sheets.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { RowCell } from './row-cell.tsx'
import classes from './sheets-page.module.css'
import type { ReadSheet } from './use-photos.ts'

type ReadSheetCardProps = {
  eventId: string
  name: string
  sheet: ReadSheet
  desk: string
  witness: string
  onAccepted: (sentence: string) => void
  onDismiss: () => void
}

export function ReadSheetCard(props: ReadSheetCardProps) {
  const { eventId, name, sheet, desk, witness, onAccepted, onDismiss } = props
  const { line, page, rows, reading } = sheet
  /** What a person said of a cell, by row. */
  const [said, setSaid] = useState<ReadonlyMap<number, boolean>>(new Map())
  const undo = useTell(ask.sheets.undo.mutationOptions(), { done: 'Pencatatan dari lembar ini dibatalkan.' })
  const accept = useTell(ask.sheets.accept.mutationOptions(), {
    done: (marked) => markedSentence(marked, line.day !== null),
    undo: ({ batch }) => batch !== null && undo.mutate({ eventId, batch, desk }),
  })
  const isSigned = (row: ReadRow) => said.get(row.row) ?? (isAsked(row) ? null : row.verdict === 'signed')
  const open = rows.filter((row) => isSigned(row) === null)
  const signed = rows.filter((row) => isSigned(row) === true)
  const fresh = signed.filter(({ standing }) => standing === 'open')
  const say = (row: number, value: boolean) => setSaid((before) => new Map(before).set(row, value))
  async function write(): Promise<void> {
    const answer = await accept.mutateAsync({
      ...{ eventId, reading, desk, witness },
      rows: signed.map(({ row }) => row),
    })
    onAccepted(markedSentence(answer, line.day !== null))
  }

  return (
    <section className={classes.photo} aria-label={`Hasil ${name}`}>
      <Group justify="space-between" align="flex-start" mb="sm">
        <div className={classes.words}>
          <Title order={3}>
            {line.title}, halaman {page}
          </Title>
          <Text size="sm" c="dimmed">
            {name}
          </Text>
          <Text size="sm" role="status">
            {summaryOf(rows, signed.length, fresh.length, open.length)}
          </Text>
        </div>
        <Group gap="sm">
          <Button variant="default" onClick={onDismiss} aria-label={`Lewati ${name}`}>
            Lewati
          </Button>
          <Button
            disabled={open.length > 0 || signed.length === 0}
            loading={accept.isPending}
            onClick={() => void write().catch(() => {})}
          >
            {fresh.length === 0
              ? 'Simpan potongan sel'
              : `Catat ${thousands(fresh.length)} ${line.day === null ? 'tanda tangan' : 'kehadiran'}`}
          </Button>
        </Group>
      </Group>
      <Doubtful rows={rows.filter(isAsked)} isSigned={isSigned} onSay={say} />
      <details>
        <summary className={classes.summary}>Semua sel di halaman ini</summary>
        <ul className={classes.cells}>
          {rows
            .filter((row) => !isAsked(row))
            .map((row) => (
              <RowCell
                key={row.row}
                row={row}
                signed={isSigned(row)}
                onSay={(value) => say(row.row, value)}
              />
            ))}
        </ul>
      </details>
    </section>
  )
}

/** Nothing is written of a row on which no participant stands, so nobody is asked about it. */
function isAsked({ verdict, standing }: ReadRow): boolean {
  return verdict === 'doubtful' && (standing === 'open' || standing === 'signed')
}

type DoubtfulProps = {
  rows: readonly ReadRow[]
  isSigned: (row: ReadRow) => boolean | null
  onSay: (row: number, value: boolean) => void
}

function Doubtful({ rows, isSigned, onSay }: DoubtfulProps) {
  if (rows.length === 0) return null
  return (
    <>
      <Text size="sm" fw={650} mb="xs">
        Meragukan: apakah sel ini ditandatangani?
      </Text>
      <ul className={classes.cells}>
        {rows.map((row) => (
          <RowCell key={row.row} row={row} signed={isSigned(row)} onSay={(value) => onSay(row.row, value)} />
        ))}
      </ul>
    </>
  )
}

function summaryOf(rows: readonly ReadRow[], signed: number, fresh: number, open: number): string {
  const parts = [`${thousands(signed)} dari ${thousands(rows.length)} sel ditandatangani`]
  if (fresh < signed) parts.push(`${thousands(fresh)} di antaranya baru`)
  if (open > 0) parts.push(`${thousands(open)} meragukan dan perlu dijawab`)
  const blank = rows.filter(({ standing, verdict }) => standing === 'blank' && verdict === 'signed')
  if (blank.length > 0)
    parts.push(
      `baris kosong ${blank.map(({ row }) => row).join(', ')} terisi: tambahkan orangnya sebagai tamu di Presensi`,
    )
  return `${parts.join('; ')}.`
}
