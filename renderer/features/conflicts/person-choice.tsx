/** Whose card it was: somebody of the list. */
import { useState } from 'react'
import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'

export type Chosen = { id: string; label: string }
type PersonChoiceProps = { eventId: string; chosen: Chosen | null; onChoose: (chosen: Chosen | null) => void }

const PAUSE_MS = 150
const LIMIT = 8

export function PersonChoice({ eventId, chosen, onChoose }: PersonChoiceProps) {
  const [typed, setTyped] = useState('')
  const [query] = useDebouncedValue(typed.trim(), PAUSE_MS)
  const found = useAsk(
    ask.participants.page.queryOptions({
      input: { eventId, filter: { query }, sort: 'name', descending: false, offset: 0, limit: LIMIT },
      enabled: query !== '' && chosen === null,
    }),
  )
  const options = (found.data?.rows ?? []).map(({ id, name, unit, shortCode }) => ({
    id,
    // Two of the same name are told apart by the code on the card.
    label: [name, unit, shortCode].filter(Boolean).join(' · '),
  }))
  return (
    <Autocomplete
      label="Pemilik kartu"
      description="Cari nama, NIP, atau kode; lalu pilih orangnya."
      value={typed}
      data={options.map(({ label }) => label)}
      filter={({ options: all }) => all}
      onChange={(label) => {
        setTyped(label)
        onChoose(options.find((one) => one.label === label) ?? null)
      }}
    />
  )
}
