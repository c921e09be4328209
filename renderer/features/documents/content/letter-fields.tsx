/** What every letter asks for: sifat, lampiran, the day of the letter and who gets a copy. */
import { TextInput } from '@mantine/core'
import { LineList } from '../../../ui/line-list/line-list.tsx'
import { OptionalDayInput } from '../../../ui/optional-day-input.tsx'

type LetterBody = { classification: string; attachment: string; letterDate: string; copies: string[] }
type LetterFieldsProps = { body: LetterBody; onChange: (change: Partial<LetterBody>) => void }

export function LetterFields({ body, onChange }: LetterFieldsProps) {
  return (
    <>
      <TextInput
        label="Sifat"
        maxLength={50}
        value={body.classification}
        onChange={(e) => onChange({ classification: e.currentTarget.value })}
      />
      <TextInput
        label="Lampiran"
        description="Contoh: 1 (satu) berkas. Kosong tercetak sebagai tanda pisah."
        maxLength={200}
        value={body.attachment}
        onChange={(e) => onChange({ attachment: e.currentTarget.value })}
      />
      <LetterDateAndCopies body={body} onChange={onChange} />
    </>
  )
}

type DateAndCopies = Pick<LetterBody, 'letterDate' | 'copies'>

export function LetterDateAndCopies({
  body,
  onChange,
}: {
  body: DateAndCopies
  onChange: (change: Partial<DateAndCopies>) => void
}) {
  return (
    <>
      <OptionalDayInput
        label="Tanggal surat"
        description="Kosong tercetak sebagai titik-titik, untuk ditulis saat surat diberi nomor."
        value={body.letterDate}
        onChange={(letterDate) => onChange({ letterDate })}
      />
      <LineList
        label="Tembusan"
        lines={body.copies}
        onChange={(copies) => onChange({ copies })}
        lineLabel="Tembusan"
        addLabel="Tambah tembusan"
        maxLength={300}
      />
    </>
  )
}
