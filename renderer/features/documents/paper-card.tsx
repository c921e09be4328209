/** A kind of paper by the look of its real first page. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DocumentLine } from '#shared/contract/documents.ts'
import type { Event } from '#shared/contract/events.ts'
import { client } from '../../bridge/api.ts'
import { useNow } from '../../ui/use-now.ts'
import { PdfThumbnail } from '../../ui/pdf-view/pdf-thumbnail.tsx'
import { isContentKind } from './content/content-kind.ts'
import classes from './paper-card.module.css'
import { printState, sizeText } from './paper-words.ts'

type PaperCardProps = { event: Event; line: DocumentLine; onOpen: () => void }

export function PaperCard({ event, line, onOpen }: PaperCardProps) {
  const state = printState(line, event.zone, useNow(60_000))
  const empty = line.people === 0
  // What is written for it, such as rates, can be prepared before anybody is there.
  const canOpen = !empty || isContentKind(line.kind)
  return (
    <li className={classes.item}>
      <button type="button" className={classes.card} onClick={onOpen} disabled={!canOpen}>
        {empty ? <div className={classes.blank} /> : <FirstPage event={event} line={line} />}
        <span className={classes.title}>{line.title}</span>
        <span className={classes.facts}>
          {sizeText(line)} · <span data-tone={state.tone}>{state.words}</span>
        </span>
      </button>
    </li>
  )
}

/** Drawn when the screen opens and whenever more people or another event text stand on it, not at every scan. */
function FirstPage({ event, line }: Omit<PaperCardProps, 'onOpen'>) {
  const page = useQuery({
    queryKey: ['first-page', event.id, line.options, line.people, event.updatedAt, line.changedSincePrinted],
    queryFn: ({ signal }) =>
      client.documents.render({ eventId: event.id, options: line.options, sample: true }, { signal }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
  if (page.isError) return <div className={classes.blank} />
  return <PdfThumbnail file={page.data?.file ?? null} />
}
