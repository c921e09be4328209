/** The field beside a damaged number: checked while one types, taken over on leaving it once it is right. */
import { TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { readNip } from '#shared/domain/nip.ts'
import { NipVerdictText } from '../../ui/nip-verdict.tsx'
import type { DoubtfulRow } from './problem-groups.ts'

const FIELD = 'data-nip-fix'

export function NipFix({ row, onFix }: { row: DoubtfulRow; onFix: (nip: string) => void }) {
  const [typed, setTyped] = useState('')
  const [taken, setTaken] = useState('')
  const verdict = readNip(typed)
  const take = () => {
    if (verdict.kind !== 'valid' || verdict.nip === taken) return
    setTaken(verdict.nip)
    onFix(verdict.nip)
  }
  return (
    <div>
      <TextInput
        aria-label={`NIP yang benar untuk ${row.name}, baris ${row.row}`}
        placeholder="ketik NIP yang benar …"
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(e) => setTyped(e.currentTarget.value)}
        onBlur={take}
        onKeyDown={(e) => e.key === 'Enter' && verdict.kind === 'valid' && goToNext(e)}
        {...{ [FIELD]: true }}
      />
      {typed !== '' && <NipVerdictText verdict={verdict} />}
    </div>
  )
}

/** With Enter one goes down the fields, as in a spreadsheet; leaving a field takes its number over. */
function goToNext(e: KeyboardEvent<HTMLInputElement>): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>(`[${FIELD}]`)]
  const next = fields[fields.indexOf(e.currentTarget) + 1]
  if (next) next.focus()
  else e.currentTarget.blur()
}
