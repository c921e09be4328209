/** pdf.js, loaded when the first paper is shown; its parsing runs in a worker of its own. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

export type OpenPdf = { document: PDFDocumentProxy; close: () => void }

export async function openPdf(file: Blob): Promise<OpenPdf> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  const task = pdfjs.getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    // Everything stands in the file: nothing may be fetched and nothing evaluated.
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  return { document: await task.promise, close: () => void task.destroy() }
}
