/** The first page of a PDF, small. */
import { Skeleton } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { PageCanvas } from './page-canvas.tsx'
import classes from './pdf-view.module.css'
import { usePdf } from './use-pdf.ts'

type PdfThumbnailProps = {
  file: Blob | null
  /** Without one the picture is an ornament: what stands beside it says the same. */
  label?: string
}

export function PdfThumbnail({ file, label }: PdfThumbnailProps) {
  const pdf = usePdf(file)
  const { ref, width } = useElementSize()
  return (
    <div ref={ref} className={classes.thumbnail}>
      {pdf.state === 'open' && (
        <PageCanvas
          document={pdf.document}
          pageNumber={1}
          widthPx={width}
          {...(label && { label: `Halaman pertama ${label}` })}
        />
      )}
      {pdf.state === 'opening' && <Skeleton height="100%" radius={0} animate={file !== null} />}
    </div>
  )
}
