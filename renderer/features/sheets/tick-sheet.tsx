/** The rows of one sheet: their numbers are typed, or swept over with mouse or keys, then written with one click. */
import { useMemo, useState } from 'react'
import { Button, Select, Skeleton, Text, TextInput } from '@mantine/core'
import type { SheetRowLine } from '#shared/contract/sheets.ts'
import { readRowNumbers } from '#shared/domain/row-numbers.ts'
import type { Zone } from '#shared/domain/time.ts'
import { thousands } from '#shared/domain/words.ts'
import { markedSentence, rowNumbersProblem } from '#shared/texts/sheets.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import { Section } from '../../ui/section.tsx'
import { aboutOf } from './issued-sheets.tsx'
import { keyOf } from './row-key.ts'
import { RowList } from './row-list.tsx'
import classes from './sheets-page.module.css'

type TickSheetProps = {
  eventId: string
  serial: string
  /** From a scanned code: only its rows. */
  page: number | null
  desk: string
  witness: string
  zone: Zone
  onClose: () => void
}

const ALL_PAGES = 'semua'

export function TickSheet({ eventId, serial, page: scanned, desk, witness, zone, onClose }: TickSheetProps) {
  const sheet = useAsk(ask.sheets.rows.queryOptions({ input: { eventId, serial } }))
  const [page, setPage] = useState(scanned)
  const [typed, setTyped] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(
    () => (sheet.data?.rows ?? []).filter((row) => page === null || row.page === page),
    [sheet.data, page],
  )
  const undo = useTell(ask.sheets.undo.mutationOptions(), { done: 'Pencatatan dari lembar ini dibatalkan.' })
  const tick = useTell(ask.sheets.tick.mutationOptions(), {
    done: (marked) => markedSentence(marked, sheet.data?.line.day !== null),
    undo: ({ batch }) => batch !== null && undo.mutate({ eventId, batch, desk }),
  })
  const { chosen, problem } = chosenOf(typed, ticked, rows)
  function write(): void {
    if (chosen.length === 0) return
    const asked = chosen.map((row) => ({ page: row.page, row: row.row }))
    const done = () => {
      setTyped('')
      setTicked(new Set())
    }
    tick.mutate({ eventId, serial, desk, witness, rows: asked }, { onSuccess: done })
  }

  if (sheet.sentence !== null) return <Text size="sm">{sheet.sentence}</Text>
  if (!sheet.data) return <Skeleton height={320} />
  const { line } = sheet.data
  return (
    <Section
      title={line.title}
      note={aboutOf(line, zone)}
      actions={
        <Button variant="default" onClick={onClose}>
          Kembali
        </Button>
      }
    >
      <form
        className={classes.typing}
        onSubmit={(e) => {
          e.preventDefault()
          write()
        }}
      >
        <Select
          label="Halaman"
          className={classes.pages}
          value={page === null ? ALL_PAGES : String(page)}
          onChange={(value) => setPage(value === ALL_PAGES ? null : Number(value))}
          data={[{ value: ALL_PAGES, label: 'Semua' }, ...pagesOf(sheet.data.rows)]}
          allowDeselect={false}
        />
        <TextInput
          label="Nomor baris yang ditandatangani"
          placeholder="1-12, 15, 18 atau semua kecuali 3, 7"
          autoFocus
          autoComplete="off"
          className={classes.numbers}
          value={typed}
          error={problem === '' ? null : problem}
          onChange={(e) => setTyped(e.currentTarget.value)}
        />
        <Button type="submit" disabled={chosen.length === 0} loading={tick.isPending}>
          Catat {thousands(chosen.length)} baris
        </Button>
      </form>
      <Text size="sm" role="status" mb="xs">
        {chosen.length === 0 ? 'Belum ada baris yang dipilih.' : namesOf(chosen)}
      </Text>
      <RowList rows={rows} chosen={new Set(chosen.map(keyOf))} onTick={setTicked} ticked={ticked} />
    </Section>
  )
}

/** What was typed and what was ticked, together. A range may run over rows on which no participant stands. */
function chosenOf(typed: string, ticked: ReadonlySet<string>, rows: readonly SheetRowLine[]) {
  const people = rows.filter(({ participantId }) => participantId !== null)
  const numbers = readRowNumbers(typed, new Set(rows.map(({ row }) => row)))
  const isTyped = (row: number) => numbers.ok && numbers.rows.has(row)
  const isTwice = new Set(rows.map(({ row }) => row)).size < rows.length
  if (typed.trim() !== '' && isTwice)
    return { chosen: [], problem: 'Nomor baris berulang di lembar ini. Pilih halamannya dahulu.' }
  const chosen = people.filter((row) => isTyped(row.row) || ticked.has(keyOf(row)))
  return { chosen, problem: numbers.ok ? '' : rowNumbersProblem(numbers) }
}

const NAMES_SHOWN = 4

function namesOf(rows: readonly SheetRowLine[]): string {
  const names = rows.slice(0, NAMES_SHOWN).map(({ row, name }) => `${row}. ${name}`)
  const more = rows.length - names.length
  return `${names.join('; ')}${more > 0 ? `; dan ${thousands(more)} lagi` : ''}`
}

function pagesOf(rows: readonly SheetRowLine[]): { value: string; label: string }[] {
  return [...new Set(rows.map(({ page }) => page))].map((page) => ({
    value: String(page),
    label: `Halaman ${page}`,
  }))
}
