/** The sheet as the printer gets it: the PDF itself. */
import { keepPreviousData } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Office } from '#shared/contract/office.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { PdfThumbnail } from '../../ui/pdf-view/pdf-thumbnail.tsx'
import { aspectOf } from './sheet-size.ts'
import classes from './letterhead-sheet.module.css'

/** `instead` is shown while the PDF can't be drawn. */
export function PrintedSheet({ office, instead }: { office: Office; instead: ReactNode }) {
  const preview = useAsk(
    ask.offices.preview.queryOptions({ input: { id: office.id }, placeholderData: keepPreviousData }),
  )
  if (preview.sentence !== null) return instead
  return (
    <figure className={classes.place}>
      <figcaption className={classes.caption}>Beginilah kop tercetak di kertas {office.paper}</figcaption>
      <div className={classes.printed} style={{ aspectRatio: aspectOf(office) }}>
        <PdfThumbnail file={preview.data ?? null} label={`kop surat ${office.name}`} />
      </div>
    </figure>
  )
}
