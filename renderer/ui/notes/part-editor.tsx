/** The part being written. */
import { Textarea, Title } from '@mantine/core'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import { AGENDA_STEP_LABELS } from '#shared/domain/events.ts'
import { ConclusionsEditor } from './conclusions-editor.tsx'
import { FollowUpsEditor } from './follow-ups-editor.tsx'
import { NoteEditor } from './note-editor.tsx'
import type { NotesPart, PutNotes } from './notes-parts.ts'
import classes from './part-editor.module.css'
import { QuestionsEditor } from './questions-editor.tsx'

type PartEditorProps = { part: NotesPart; body: MinutesBody; onPut: PutNotes }

const LONGEST_PARAGRAPH = 20_000
const HINTS = {
  opening: 'Siapa membuka acara, pukul berapa, dan apa yang disampaikan.',
  closing: 'Siapa menutup acara, dan pukul berapa.',
}

export function PartEditor({ part, body, onPut }: PartEditorProps) {
  return (
    <section className={classes.editor} aria-labelledby="notes-part">
      <Title order={2} id="notes-part">
        {part.title}
      </Title>
      {part.kind === 'step' && <StepLine part={part} />}
      <Fields part={part} body={body} onPut={onPut} />
    </section>
  )
}

function StepLine({ part }: { part: NotesPart & { kind: 'step' } }) {
  const { kind, actor, title } = part.step
  const label = AGENDA_STEP_LABELS[kind]
  const words = [part.time, label === title ? '' : label, actor].filter(
    (word) => word !== undefined && word !== '',
  )
  return <p className={classes.step}>{words.join(' · ')}</p>
}

function Fields({ part, body, onPut }: PartEditorProps) {
  switch (part.kind) {
    case 'opening':
    case 'closing':
      return (
        <Textarea
          label={part.title}
          description={HINTS[part.kind]}
          value={body[part.kind]}
          onChange={(e) => onPut({ [part.kind]: e.currentTarget.value })}
          maxLength={LONGEST_PARAGRAPH}
          autosize
          minRows={8}
        />
      )
    case 'step':
    case 'other':
      return <NoteEditor part={part} body={body} onPut={onPut} />
    case 'questions':
      return <QuestionsEditor questions={body.questions} onPut={onPut} />
    case 'conclusions':
      return <ConclusionsEditor conclusions={body.conclusions} onPut={onPut} />
    case 'followUps':
      return <FollowUpsEditor followUps={body.followUps} onPut={onPut} />
  }
}
