/** First the key is opened and shown, then the paper is signed with it. */
import { type FormEvent, useState } from 'react'
import { Button, Stack, Text } from '@mantine/core'
import { ask } from '../../../bridge/api.ts'
import { useTell } from '../../../bridge/ask.ts'
import { sentenceOf } from '../../../bridge/sentence-of.ts'
import { CertificateNote } from './certificate-note.tsx'
import { KeyFields } from './key-fields.tsx'
import { PlaceFields } from './place-fields.tsx'

/** What was asked with a passphrase is forgotten as soon as it is answered. */
const FORGOTTEN = { gcTime: 0 }

type SignatureFormProps = {
  file: File
  fields: readonly { name: string; signer: string }[]
  usualPlace: string
  onSigned: (file: File) => void
}

export function SignatureForm({ file, fields, usualPlace, onSigned }: SignatureFormProps) {
  const [keyFile, setKeyFile] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [stated, setStated] = useState({ field: fields[0]?.name ?? '', reason: '', place: usualPlace })
  const key = useTell(ask.pdfSigning.key.mutationOptions(FORGOTTEN), { quiet: true })
  const sign = useTell(ask.pdfSigning.sign.mutationOptions(FORGOTTEN), { done: 'Dokumen ditandatangani.' })

  function submit(submitted: FormEvent): void {
    submitted.preventDefault()
    if (!keyFile) return
    if (key.data)
      sign.mutate({ file, keyFile, passphrase, ...stated }, { onSuccess: (answer) => onSigned(answer.file) })
    else key.mutate({ keyFile, passphrase })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm">
          Pakai berkas kunci (.p12 atau .pfx) milik pejabatnya sendiri. Kunci dan kata sandinya tidak
          disimpan.
        </Text>
        <KeyFields
          hasFile={keyFile !== null}
          passphrase={passphrase}
          problem={key.error === null ? null : sentenceOf(key.error)}
          onFile={(next) => {
            key.reset()
            setKeyFile(next)
          }}
          onPassphrase={(next) => {
            key.reset()
            setPassphrase(next)
          }}
        />
        {key.data && <CertificateNote certificate={key.data} />}
        {key.data && <PlaceFields fields={fields} value={stated} onChange={setStated} />}
        <Button type="submit" disabled={!keyFile} loading={key.isPending || sign.isPending}>
          {key.data ? 'Tanda tangani dan simpan' : 'Buka kunci'}
        </Button>
      </Stack>
    </form>
  )
}
