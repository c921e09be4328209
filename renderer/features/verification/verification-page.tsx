/** Periksa dokumen: scan or type a code, or open a PDF; the verdict stands above everything else. */
import { Stack } from '@mantine/core'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { useScans } from '../../devices/scan-listener.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useDroppedFiles } from '../../ui/use-dropped-files.ts'
import { CheckingKeys } from './checking-keys.tsx'
import { CodeForm } from './code-form.tsx'
import { PdfChoice } from './pdf-choice.tsx'
import { useImportKey } from './use-import-key.ts'
import { VerdictCard } from './verdict-card.tsx'
import classes from './verification-page.module.css'

export function VerificationPage() {
  const code = useTell(ask.verification.checkCode.mutationOptions())
  const pdf = useTell(ask.verification.checkPdf.mutationOptions())
  const importKey = useImportKey()
  // The later question is the one that is shown.
  const [shown, other] = code.submittedAt > pdf.submittedAt ? [code, pdf] : [pdf, code]
  function checkCode(text: string): void {
    other.reset()
    code.mutate({ text })
  }
  function checkFile(file: File): void {
    if (file.name.toLowerCase().endsWith('.json')) importKey.take(file)
    else pdf.mutate({ file })
  }
  const hovering = useDroppedFiles(([file]) => file && checkFile(file))
  useScans(checkCode)

  return (
    <>
      <PageHeader
        title="Periksa dokumen"
        purpose="Apakah surat, daftar, atau berkas ini benar diterbitkan di sini dan belum diubah. Tanpa internet."
      />
      <Stack gap="lg" maw="68rem">
        <VerdictCard
          verdict={shown.data}
          checking={shown.isPending}
          file={shown === pdf ? pdf.variables?.file.name : undefined}
        />
        <div className={classes.ways}>
          <CodeForm onCheck={checkCode} />
          <PdfChoice onChoose={checkFile} hovering={hovering} />
        </div>
        <CheckingKeys importing={importKey.isTaking} onImport={importKey.take} />
      </Stack>
    </>
  )
}
