/** Where a paper can be signed still, and what was signed so far. */
import { Alert, Button, Stack, Text } from '@mantine/core'
import { ask } from '../../../bridge/api.ts'
import { useAsk } from '../../../bridge/ask.ts'
import { SignatureForm } from './signature-form.tsx'

type SignPaperFormProps = {
  file: File
  /** Where it is signed, until something else is written. */
  place: string
  onSigned: (file: File) => void
  /** Null while nothing has been signed. */
  onSave: (() => void) | null
}

export function SignPaperForm({ file, place, onSigned, onSave }: SignPaperFormProps) {
  // Named by what tells one state of the file from the next: a file itself is no key.
  const queryKey = [['pdfSigning', 'fields'], { name: file.name, size: file.size }]
  const fields = useAsk(ask.pdfSigning.fields.queryOptions({ input: { file }, queryKey }))
  const free = (fields.data ?? []).filter(({ isSigned }) => !isSigned)
  if (fields.sentence !== null) return <Alert variant="default">{fields.sentence}</Alert>
  if (!fields.data) return <Text size="sm">Membaca dokumen …</Text>
  return (
    <Stack gap="md">
      {onSave && <Signed onSave={onSave} isComplete={free.length === 0} />}
      {!onSave && free.length === 0 && (
        <Alert variant="default">
          Dokumen ini tidak mempunyai ruang tanda tangan pejabat. Bila dokumennya menawarkan pilihan Ruang
          tanda tangan digital, tutup jendela ini, nyalakan pilihan itu, lalu coba lagi.
        </Alert>
      )}
      {free.length > 0 && <SignatureForm file={file} fields={free} usualPlace={place} onSigned={onSigned} />}
    </Stack>
  )
}

function Signed({ onSave, isComplete }: { onSave: () => void; isComplete: boolean }) {
  return (
    <Alert variant="default" title="Sudah ditandatangani">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {isComplete
            ? 'Semua tempat tanda tangan sudah terisi. Isi dokumen tidak berubah.'
            : 'Pejabat berikutnya dapat menandatangani berkas yang sama di bawah ini. Isi dokumen tidak berubah.'}
        </Text>
        <Button variant="default" onClick={onSave}>
          Simpan PDF bertanda tangan
        </Button>
      </Stack>
    </Alert>
  )
}
