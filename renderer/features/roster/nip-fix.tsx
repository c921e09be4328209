/** The field beside a damaged number: it is checked while one types, and taken over with Enter once it is right. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { readNip } from '#shared/domain/nip.ts'
import { NipVerdictText } from '../../ui/nip-verdict.tsx'
import type { DoubtfulRow } from './problem-groups.ts'

export function NipFix({ row, onFix }: { row: DoubtfulRow; onFix: (nip: string) => void }) {
  const [typed, setTyped] = useState('')
  const verdict = readNip(typed)
  const take = () => {
    if (verdict.kind === 'valid') onFix(verdict.nip)
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
        onKeyDown={(e) => e.key === 'Enter' && take()}
      />
      {typed !== '' && <NipVerdictText verdict={verdict} />}
    </div>
  )
}
