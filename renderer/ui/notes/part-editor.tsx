/** The part being written. */
import type { ReactNode } from 'react'
import { Title } from '@mantine/core'
import { AGENDA_STEP_LABELS } from '#shared/domain/events.ts'
import { DecisionsEditor } from './decisions-editor.tsx'
import { DiscussionEditor, LONGEST_TEXT } from './discussion-editor.tsx'
import { FollowUpsEditor } from './follow-ups-editor.tsx'
import { keepFocus } from '../keyboard/keep-focus.ts'
import { notesOf } from './note-list.ts'
import type { NotesPart } from './notes-parts.ts'
import classes from './part-editor.module.css'
import { QuestionsEditor } from './questions-editor.tsx'
import { RichEditor } from '../rich-text/rich-editor.tsx'
import { StepTimes } from './step-times.tsx'
import type { Writing } from './writing.ts'

type PartEditorProps = {
  part: NotesPart
  writing: Writing
  /** The photos of the event: the laptop and a device bring them in different ways. */
  photos: ReactNode
}

const HINTS = {
  opening: 'Siapa membuka acara, pukul berapa, dan apa yang disampaikan.',
  closing: 'Siapa menutup acara, dan pukul berapa.',
}

export function PartEditor({ part, writing, photos }: PartEditorProps) {
  return (
    <section ref={keepFocus} className={classes.editor} aria-labelledby="notes-part">
      <Title order={2} id="notes-part">
        {part.title}
      </Title>
      {part.kind === 'step' && <StepLine part={part} />}
      {part.kind === 'step' && <StepTimes step={part.step} writing={writing} />}
      {part.kind === 'photos' ? photos : <Fields part={part} writing={writing} />}
    </section>
  )
}

function StepLine({ part }: { part: NotesPart & { kind: 'step' } }) {
  const { kind, actor, title, startTime } = part.step
  const label = AGENDA_STEP_LABELS[kind]
  const planned = startTime === '' ? '' : `Rencana ${startTime.replace(':', '.')}`
  const words = [planned, label === title ? '' : label, actor].filter((word) => word !== '')
  return <p className={classes.step}>{words.join(' · ')}</p>
}

function Fields({ part, writing }: Pick<PartEditorProps, 'part' | 'writing'>) {
  switch (part.kind) {
    case 'opening':
    case 'closing':
      return <WholeText kind={part.kind} title={part.title} writing={writing} />
    case 'step':
    case 'other':
      return <DiscussionEditor part={part} writing={writing} />
    case 'questions':
      return <QuestionsEditor writing={writing} />
    case 'decisions':
      return <DecisionsEditor writing={writing} />
    case 'followUps':
      return <FollowUpsEditor writing={writing} />
    case 'photos':
      return null
  }
}

type WholeTextProps = { kind: 'opening' | 'closing'; title: string; writing: Writing }

function WholeText({ kind, title, writing }: WholeTextProps) {
  const [written] = notesOf(writing.notes, kind)
  const note = written ?? { id: kind, position: 0, content: { kind, text: '' }, removed: false }
  return (
    <RichEditor
      label={title}
      isTitled
      hint={HINTS[kind]}
      value={note.content.text}
      onChange={(text) => writing.put({ ...note, content: { kind, text } })}
      maxLength={LONGEST_TEXT}
    />
  )
}
