import { Text, TextInput } from '@mantine/core'
import { LineList } from '../../../ui/line-list/line-list.tsx'
import { OptionalDayInput } from '../../../ui/optional-day-input.tsx'
import type { EditorProps } from './editor.ts'
import { Passage } from './passage.tsx'
import { QuoteList } from './quote-list.tsx'

export function PressReleaseContent({ event, body, onChange }: EditorProps<'press_release'>) {
  const change = (patch: Partial<typeof body>): void => onChange({ ...body, ...patch })
  return (
    <>
      <Text size="sm" c="dimmed">
        Teras berita, jumlah peserta, pembicara, dan butir ikrar diambil dari data kegiatan.
      </Text>
      <TextInput
        label="Judul"
        description="Kosong memakai nama penyelenggara dan nama kegiatan."
        maxLength={300}
        value={body.headline}
        onChange={(e) => change({ headline: e.currentTarget.value })}
      />
      <TextInput
        label="Keterangan siar"
        description="Contoh: Untuk disiarkan segera. Kosong tidak dicetak."
        maxLength={200}
        value={body.embargo}
        onChange={(e) => change({ embargo: e.currentTarget.value })}
      />
      <OptionalDayInput
        label="Tanggal siaran"
        description="Kosong memakai hari terakhir kegiatan."
        value={body.releaseDate}
        onChange={(releaseDate) => change({ releaseDate })}
      />
      <QuoteList officials={event.officials} quotes={body.quotes} onChange={(quotes) => change({ quotes })} />
      <LineList
        label="Paragraf tambahan"
        lines={body.notes}
        onChange={(notes) => change({ notes })}
        lineLabel="Paragraf"
        addLabel="Tambah paragraf"
        maxLength={3000}
      />
      <Passage
        label="Tentang instansi"
        description="Kosong tidak dicetak."
        maxLength={2000}
        value={body.about}
        onChange={(about) => change({ about })}
      />
      <TextInput
        label="Narahubung"
        maxLength={200}
        value={body.contactName}
        onChange={(e) => change({ contactName: e.currentTarget.value })}
      />
      <TextInput
        label="Telepon narahubung"
        maxLength={50}
        value={body.contactPhone}
        onChange={(e) => change({ contactPhone: e.currentTarget.value })}
      />
      <TextInput
        label="Pos-el narahubung"
        description="Kosong tidak dicetak."
        maxLength={200}
        value={body.contactEmail}
        onChange={(e) => change({ contactEmail: e.currentTarget.value })}
      />
    </>
  )
}
