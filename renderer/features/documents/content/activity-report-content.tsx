import { Button, Text, TextInput } from '@mantine/core'
import { LineList } from '../../../ui/line-list/line-list.tsx'
import type { EditorProps } from './editor.ts'
import { LetterDateAndCopies } from './letter-fields.tsx'
import { Passage } from './passage.tsx'

/** What usually lies behind such a report; the clerk takes out what does not. */
const USUAL_ANNEXES = [
  'Undangan',
  'Daftar hadir',
  'Naskah ikrar yang ditandatangani',
  'Notula',
  'Berita acara',
  'Materi narasumber',
  'Dokumentasi foto',
  'Siaran pers',
]

export function ActivityReportContent({ body, onChange }: EditorProps<'activity_report'>) {
  const change = (patch: Partial<typeof body>): void => onChange({ ...body, ...patch })
  return (
    <>
      <Text size="sm" c="dimmed">
        Waktu, peserta, susunan acara, rekapitulasi ikrar, dan tindak lanjut diambil dari data kegiatan dan
        notula. Setiap baris di bawah menjadi satu paragraf.
      </Text>
      <TextInput
        label="Kepada"
        description="Contoh: Sekretaris Daerah Kabupaten Kupang. Kosong tidak dicetak."
        maxLength={300}
        value={body.addressee}
        onChange={(e) => change({ addressee: e.currentTarget.value })}
      />
      <Passage
        label="Latar belakang"
        value={body.background}
        onChange={(background) => change({ background })}
      />
      <Passage label="Maksud dan tujuan" value={body.purpose} onChange={(purpose) => change({ purpose })} />
      <Passage
        label="Persiapan"
        description="Kosong tidak dicetak."
        value={body.preparation}
        onChange={(preparation) => change({ preparation })}
      />
      <Passage
        label="Materi"
        description="Kosong memakai catatan pembahasan di notula."
        value={body.materials}
        onChange={(materials) => change({ materials })}
      />
      <Passage
        label="Kendala dan penyelesaian"
        description="Kosong tidak dicetak."
        value={body.obstacles}
        onChange={(obstacles) => change({ obstacles })}
      />
      <LineList
        label="Kesimpulan"
        description="Kosong memakai kesimpulan di notula."
        lines={body.conclusions}
        onChange={(conclusions) => change({ conclusions })}
        lineLabel="Kesimpulan"
        addLabel="Tambah kesimpulan"
        maxLength={5000}
      />
      <LineList
        label="Saran"
        lines={body.suggestions}
        onChange={(suggestions) => change({ suggestions })}
        lineLabel="Saran"
        addLabel="Tambah saran"
        maxLength={5000}
      />
      <Passage
        label="Penutup"
        description="Kosong memakai kalimat penutup yang lazim."
        value={body.closing}
        onChange={(closing) => change({ closing })}
      />
      <LineList
        label="Lampiran"
        lines={body.annexes}
        onChange={(annexes) => change({ annexes })}
        lineLabel="Lampiran"
        addLabel="Tambah lampiran"
        maxLength={300}
        beside={
          body.annexes.length === 0 && (
            <Button variant="subtle" onClick={() => change({ annexes: USUAL_ANNEXES })}>
              Isi dengan yang lazim
            </Button>
          )
        }
      />
      <LetterDateAndCopies
        body={{ letterDate: body.reportDate, copies: body.copies }}
        onChange={({ letterDate, copies }) =>
          change({ reportDate: letterDate ?? body.reportDate, copies: copies ?? body.copies })
        }
      />
    </>
  )
}
