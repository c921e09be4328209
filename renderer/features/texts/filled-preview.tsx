import { Select, Stack } from '@mantine/core'
import type { TextBody } from '#shared/contract/text-body.ts'
import { HANDOUT_LINE_LABELS, type HandoutLine, handoutMark } from '#shared/domain/handout.ts'
import type { TextId } from '#shared/domain/text-id.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { Section } from '../../ui/section.tsx'
import classes from './filled-preview.module.css'
import { VersionOfEvent } from './version-of-event.tsx'

type FilledPreviewProps = {
  id: TextId
  filled: TextBody
  eventId: string | null
  onEvent: (eventId: string | null) => void
}

/** The text as it will be read, filled for an event. */
export function FilledPreview({ id, filled, eventId, onEvent }: FilledPreviewProps) {
  const events = useAsk(ask.events.list.queryOptions({ input: {} }))
  const choices = (events.data ?? []).map((event) => ({ value: event.id, label: event.title }))
  return (
    <Section title="Beginilah terbaca">
      <Stack gap="sm">
        <Select
          label="Diisi untuk"
          placeholder="Contoh umum"
          nothingFoundMessage="Belum ada kegiatan"
          clearable
          clearButtonProps={{ 'aria-label': 'Kembali ke contoh umum' }}
          data={choices}
          value={eventId}
          onChange={onEvent}
        />
        {eventId !== null && <VersionOfEvent id={id} eventId={eventId} />}
        <article className={classes.sheet} aria-label="Naskah terisi">
          <h3>
            {filled.title.map((line, index) => (
              // Lines have no identity but their place.
              <span key={index}>{line}</span>
            ))}
          </h3>
          {filled.opening.split('\n').map((part, index) => (
            // The parts around the data of a person.
            <p key={index}>{part}</p>
          ))}
          {filled.kind === 'pledge' ? (
            <ol>
              {filled.points.map((point, index) => (
                // Points have no identity but their place.
                <li key={index}>{point}</li>
              ))}
            </ol>
          ) : (
            filled.sections.map((section, index) => (
              // Sections have no identity but their place.
              <HandoutPart key={index} heading={section.heading} lines={section.lines} />
            ))
          )}
          <p>{filled.closing}</p>
        </article>
      </Stack>
    </Section>
  )
}

function HandoutPart({ heading, lines }: { heading: string; lines: readonly HandoutLine[] }) {
  return (
    <>
      <h4>{heading}</h4>
      <ul>
        {lines.map((line, index) => (
          // Lines have no identity but their place.
          <li key={index} title={HANDOUT_LINE_LABELS[line.kind]}>
            {line.text}{' '}
            <cite>{[line.article, line.source, handoutMark(line)].filter(Boolean).join(' · ')}</cite>
          </li>
        ))}
      </ul>
    </>
  )
}
