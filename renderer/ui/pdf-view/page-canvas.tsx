/** One page of a document, drawn as sharp as the screen is. */
import { useEffect, useRef } from 'react'
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs'

type PageCanvasProps = {
  document: PDFDocumentProxy
  /** From 1. */
  pageNumber: number
  widthPx: number
  label?: string
}

/** Beyond this a canvas costs more memory than the eye sees. */
const LARGEST_SIDE_PX = 4096

export function PageCanvas({ document, pageNumber, widthPx, label }: PageCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const target = canvas.current
    if (!target || widthPx <= 0) return
    return draw(target, document, pageNumber, widthPx)
  }, [document, pageNumber, widthPx])
  return label ? <canvas ref={canvas} role="img" aria-label={label} /> : <canvas ref={canvas} aria-hidden />
}

/** Draws beside the screen and shows the page whole; the returned function breaks it off. */
function draw(
  target: HTMLCanvasElement,
  document: PDFDocumentProxy,
  pageNumber: number,
  widthPx: number,
): () => void {
  let task: RenderTask | null = null
  let gone = false
  async function run(): Promise<void> {
    const page = await document.getPage(pageNumber)
    if (gone) return
    const size = page.getViewport({ scale: 1 })
    const scale = Math.min((widthPx / size.width) * window.devicePixelRatio, LARGEST_SIDE_PX / size.height)
    const viewport = page.getViewport({ scale })
    const buffer = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    // pdf.js draws on an offscreen context as well; its types only know the one on screen.
    const canvasContext = buffer.getContext('2d') as unknown as CanvasRenderingContext2D
    task = page.render({ canvas: null, canvasContext, viewport })
    await task.promise
    target.width = buffer.width
    target.height = buffer.height
    target.getContext('2d')?.drawImage(buffer, 0, 0)
  }
  run().catch((error: unknown) => {
    // A page that left the screen is broken off; anything else is a fault worth hearing of.
    if (!gone) throw error
  })
  return () => {
    gone = true
    task?.cancel()
  }
}
