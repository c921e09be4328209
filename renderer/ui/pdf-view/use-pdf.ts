import { useEffect, useState } from 'react'
import { type OpenPdf, openPdf } from './open-pdf.ts'

export type PdfState =
  | { state: 'opening' }
  | { state: 'open'; document: OpenPdf['document'] }
  /** The file is no PDF that can be shown. */
  | { state: 'broken' }

const OPENING: PdfState = { state: 'opening' }

/** The document in a file; closed when another file comes or the screen goes. */
export function usePdf(file: Blob | null): PdfState {
  const [opened, setOpened] = useState<{ file: Blob; pdf: PdfState } | null>(null)
  useEffect(() => {
    if (!file) return
    let gone = false
    const opening = openPdf(file)
    opening.then(
      ({ document }) => gone || setOpened({ file, pdf: { state: 'open', document } }),
      () => gone || setOpened({ file, pdf: { state: 'broken' } }),
    )
    return () => {
      gone = true
      opening.then(({ close }) => close()).catch(() => {})
    }
  }, [file])
  // The pages of the file before must be gone before their document is closed.
  return opened !== null && opened.file === file ? opened.pdf : OPENING
}
