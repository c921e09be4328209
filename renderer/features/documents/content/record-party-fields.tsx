/** One party of a berita acara: an official of the event, or somebody written here. */
import { useState } from 'react'
import { Select, Stack, TextInput } from '@mantine/core'
import type { RecordParty } from '#shared/contract/document-content/official-record.ts'
import type { Event } from '#shared/contract/events.ts'

type RecordPartyFieldsProps = {
  event: Event
  label: string
  /** What nobody chosen means for this party. */
  nobody: string
  party: RecordParty
  onChange: (party: RecordParty) => void
}

const BY_HAND = 'by-hand'
const NOBODY = 'nobody'

const FIELDS = [
  { field: 'name', label: 'Nama dengan gelar', maxLength: 200 },
  { field: 'nip', label: 'NIP', maxLength: 40 },
  { field: 'rank', label: 'Pangkat, golongan', maxLength: 100 },
  { field: 'office', label: 'Jabatan', maxLength: 300 },
] as const

export function RecordPartyFields({ event, label, nobody, party, onChange }: RecordPartyFieldsProps) {
  // Somebody is being written as soon as that is chosen, before there is a name.
  const [isWriting, setWriting] = useState(party.name !== '')
  const chosen = party.officialId ?? (isWriting || party.name !== '' ? BY_HAND : NOBODY)
  const choose = (value: string) => {
    setWriting(value === BY_HAND)
    const officialId = value === BY_HAND || value === NOBODY ? null : value
    onChange({ ...party, officialId, name: '', nip: '', rank: '', office: '' })
  }
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      <Select
        label={label}
        value={chosen}
        onChange={(value) => value && choose(value)}
        data={[
          { value: NOBODY, label: nobody },
          ...event.officials.map(({ id, name }) => ({ value: id, label: name })),
          { value: BY_HAND, label: 'Orang lain, ditulis di sini' },
        ]}
        allowDeselect={false}
      />
      {chosen === BY_HAND &&
        FIELDS.map(({ field, label: title, maxLength }) => (
          <TextInput
            key={field}
            label={title}
            maxLength={maxLength}
            value={party[field]}
            onChange={(e) => onChange({ ...party, [field]: e.currentTarget.value })}
          />
        ))}
      <TextInput
        label={`Sebagai (${label.toLowerCase()})`}
        description="Contoh: penyelenggara, pengawas."
        maxLength={200}
        value={party.as}
        onChange={(e) => onChange({ ...party, as: e.currentTarget.value })}
      />
    </Stack>
  )
}
