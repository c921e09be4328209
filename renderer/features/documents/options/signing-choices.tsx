/** How a paper that everybody signs is signed: marks to read its photo by, what was drawn on a screen, evidence. */
import { Switch } from '@mantine/core'
import type { SignaturesOnPaper } from '#shared/contract/document-options/signatures.ts'

type Signing = { sheetMarks: boolean; signatures: SignaturesOnPaper; withEvidence: boolean }

type SigningChoicesProps = { options: Signing; onChange: (change: Partial<Signing>) => void }

export function SigningChoices({ options, onChange }: SigningChoicesProps) {
  return (
    <>
      <Switch
        label="Kotak sudut dan kode lembar"
        description="Supaya foto lembar yang sudah ditandatangani dapat dibaca di Baca lembar. Perlu tepi kiri 16 mm dan kanan 13 mm."
        checked={options.sheetMarks}
        onChange={(e) => onChange({ sheetMarks: e.currentTarget.checked })}
      />
      <Switch
        label="Cetak tanda tangan gambar"
        description="Yang ditandatangani di layar: tanda tangan elektronik tidak tersertifikasi. Tempat yang lain tetap kosong untuk tinta."
        checked={options.signatures === 'captured'}
        onChange={(e) => onChange({ signatures: e.currentTarget.checked ? 'captured' : 'blank' })}
      />
      <Switch
        label="Lampirkan bukti tanda tangan"
        description="Siapa, kapan, di perangkat mana, di hadapan siapa. Lampiran susunan Ikrar, bukan bentuk resmi."
        checked={options.withEvidence}
        onChange={(e) => onChange({ withEvidence: e.currentTarget.checked })}
      />
    </>
  )
}
