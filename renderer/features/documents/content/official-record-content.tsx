import { NumberInput, TextInput } from '@mantine/core'
import { recordSubject } from '#shared/domain/official-record.ts'
import { LineList } from '../../../ui/line-list/line-list.tsx'
import type { EditorProps } from './editor.ts'
import { RecordPartyFields } from './record-party-fields.tsx'

const MOST_COPIES = 99

export function OfficialRecordContent({ event, body, onChange }: EditorProps<'official_record'>) {
  return (
    <>
      <TextInput
        label="Tentang"
        description={`Kosong memakai: ${recordSubject(event.instruments)}.`}
        maxLength={300}
        value={body.subject}
        onChange={(e) => onChange({ ...body, subject: e.currentTarget.value })}
      />
      <RecordPartyFields
        event={event}
        label="Pihak pertama"
        nobody="Penanggung jawab kegiatan"
        party={body.first}
        onChange={(first) => onChange({ ...body, first })}
      />
      <RecordPartyFields
        event={event}
        label="Pihak kedua"
        nobody="Belum ditentukan, titik-titik"
        party={body.second}
        onChange={(second) => onChange({ ...body, second })}
      />
      <LineList
        label="Hal-hal lain"
        description="Kosong mencetak titik-titik untuk ditulis tangan."
        lines={body.notes}
        onChange={(notes) => onChange({ ...body, notes })}
        lineLabel="Hal lain"
        addLabel="Tambah hal lain"
        maxLength={2000}
      />
      <NumberInput
        label="Rangkap"
        value={body.copies}
        onChange={(copies) => onChange({ ...body, copies: typeof copies === 'number' ? copies : 1 })}
        min={1}
        max={MOST_COPIES}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
      />
      <LineList
        label="Lampiran"
        lines={body.attachments}
        onChange={(attachments) => onChange({ ...body, attachments })}
        lineLabel="Lampiran"
        addLabel="Tambah lampiran"
        maxLength={300}
      />
    </>
  )
}
