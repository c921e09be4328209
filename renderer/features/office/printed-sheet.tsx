/** The sheet as the printer gets it: the PDF itself. */
import { keepPreviousData } from '@tanstack/react-query'
import { Text } from '@mantine/core'
import type { Office } from '#shared/contract/office.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { PdfThumbnail } from '../../ui/pdf-view/pdf-thumbnail.tsx'
import classes from './letterhead-sheet.module.css'

export function PrintedSheet({ office }: { office: Office }) {
  const preview = useAsk(
    ask.offices.preview.queryOptions({ input: { id: office.id }, placeholderData: keepPreviousData }),
  )
  return (
    <figure className={classes.place}>
      <figcaption className={classes.caption}>Beginilah kop tercetak di kertas {office.paper}</figcaption>
      {preview.sentence === null ? (
        <div className={classes.printed} data-paper={office.paper}>
          <PdfThumbnail file={preview.data ?? null} label={`kop surat ${office.name}`} />
        </div>
      ) : (
        <Text size="sm">{preview.sentence}</Text>
      )}
    </figure>
  )
}
