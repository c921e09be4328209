import { MultiSelect } from '@mantine/core'
import type { SignerOptions } from '#shared/contract/document-options/signers.ts'
import type { Event } from '#shared/contract/events.ts'

const MOST_SIGNERS = 3

type SignersChoiceProps = {
  event: Event
  signerIds: SignerOptions['signerIds']
  onChange: (signerIds: string[] | undefined) => void
}

/** In the order of choosing; the last one stands at the right with place and date. */
export function SignersChoice({ event, signerIds, onChange }: SignersChoiceProps) {
  if (event.officials.length === 0) return null
  return (
    <MultiSelect
      label="Penanda tangan"
      description="Yang terakhir dipilih berdiri di kanan dengan tempat dan tanggal; yang lain sebagai Mengetahui."
      placeholder={signerIds?.length ? '' : 'Penanggung jawab kegiatan'}
      value={signerIds ?? []}
      onChange={(ids) => onChange(ids.length > 0 ? ids : undefined)}
      maxValues={MOST_SIGNERS}
      data={event.officials.map(({ id, name, officeTitle }) => ({
        value: id,
        label: officeTitle === '' ? name : `${name}, ${officeTitle}`,
      }))}
      clearable
      clearButtonProps={{ 'aria-label': 'Kembali ke penanggung jawab kegiatan' }}
    />
  )
}
