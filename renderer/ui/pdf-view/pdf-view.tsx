/** A PDF page by page, as it will be printed. Only pages near the screen are drawn. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Box, Loader, Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PageCanvas } from './page-canvas.tsx'
import classes from './pdf-view.module.css'
import { usePdf } from './use-pdf.ts'

type PdfViewProps = {
  file: Blob | null
  /** What the paper is, for those who can't see it. */
  label: string
  /** 1 fits the width of the view. */
  zoom?: number
  onPageCount?: (pages: number) => void
}

const PADDING_PX = 24
/** At zoom 1 a page is no wider than this, about the size of the paper itself. */
const WIDEST_PAGE_PX = 860
const NEAR = '800px'

export function PdfView({ file, label, zoom = 1, onPageCount }: PdfViewProps) {
  const pdf = usePdf(file)
  const { ref, width } = useElementSize()
  const document = pdf.state === 'open' ? pdf.document : null
  const countPages = useEffectEvent((pages: number) => onPageCount?.(pages))
  useEffect(() => {
    if (document) countPages(document.numPages)
  }, [document])
  const widthPx = Math.round(Math.min(WIDEST_PAGE_PX, Math.max(0, width - 2 * PADDING_PX)) * zoom)
  return (
    // Scrolled by keyboard, so it takes the focus.
    <Box ref={ref} className={classes.view} tabIndex={0} role="region" aria-label={label}>
      {pdf.state === 'opening' && (
        <Loader role="status" className={classes.waiting} aria-label="Menyiapkan halaman" />
      )}
      {pdf.state === 'broken' && (
        <Text className={classes.waiting}>Halaman ini belum dapat ditampilkan.</Text>
      )}
      {document && widthPx > 0 && <Pages document={document} widthPx={widthPx} label={label} />}
    </Box>
  )
}

type PagesProps = { document: PDFDocumentProxy; widthPx: number; label: string }

function Pages({ document, widthPx, label }: PagesProps) {
  const ratio = useFirstPageRatio(document)
  if (ratio === null) return null
  const heightPx = Math.round(widthPx * ratio)
  return (
    <ol className={classes.pages}>
      {Array.from({ length: document.numPages }, (_, place) => (
        <NearPage key={place} heightPx={heightPx} widthPx={widthPx}>
          <PageCanvas
            document={document}
            pageNumber={place + 1}
            widthPx={widthPx}
            label={`${label}, halaman ${place + 1} dari ${document.numPages}`}
          />
        </NearPage>
      ))}
    </ol>
  )
}

/** Height by width. All pages of one of our papers have the same size. */
function useFirstPageRatio(document: PDFDocumentProxy): number | null {
  const [ratio, setRatio] = useState<number | null>(null)
  useEffect(() => {
    let gone = false
    void document.getPage(1).then((page) => {
      const { width, height } = page.getViewport({ scale: 1 })
      if (!gone) setRatio(height / width)
    })
    return () => {
      gone = true
    }
  }, [document])
  return ratio
}

type NearPageProps = { widthPx: number; heightPx: number; children: React.ReactNode }

/** A sheet of the right size that has its content while it is near the screen. */
function NearPage({ widthPx, heightPx, children }: NearPageProps) {
  const sheet = useRef<HTMLLIElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const target = sheet.current
    if (!target) return
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: target.closest('[role=region]'),
      rootMargin: NEAR,
    })
    observer.observe(target)
    return () => observer.disconnect()
  }, [])
  return (
    <li ref={sheet} className={classes.sheet} style={{ width: widthPx, height: heightPx }}>
      {near && children}
    </li>
  )
}
