/** The notes of one agenda step: who spoke, and what was said. */
import { TextInput } from '@mantine/core'
import { AddButton, ItemFrame } from './item-frame.tsx'
import { blank, newNote, type NoteOf, notesOf } from './note-list.ts'
import { isOf, type NotesPart } from './notes-parts.ts'
import classes from './part-editor.module.css'
import { RichEditor } from '../rich-text/rich-editor.tsx'
import { SpeakerField } from './speaker-field.tsx'
import { removed, type Writing } from './writing.ts'

type Discussion = NoteOf<'discussion'>
type DiscussionEditorProps = { part: NotesPart & { kind: 'step' | 'other' }; writing: Writing }

export const LONGEST_TEXT = 300_000

export function DiscussionEditor({ part, writing }: DiscussionEditorProps) {
  const notes = notesOf(writing.notes, 'discussion').filter(({ content }) => isOf(part, content))
  const begun =
    part.kind === 'step'
      ? { stepId: part.step.id, heading: part.step.title, speaker: part.step.actor }
      : { stepId: null }
  return (
    <>
      {notes.map((note, place) => (
        <ItemFrame
          key={note.id}
          name={`Catatan ${place + 1}`}
          onRemove={() => removed(writing, note, 'Catatan dihapus.')}
        >
          <DiscussionFields note={note} writing={writing} />
        </ItemFrame>
      ))}
      <AddButton
        onClick={() =>
          writing.put(newNote(writing.notes, { ...blank('discussion'), ...begun }, notes.at(-1)))
        }
      >
        {notes.length === 0 ? 'Tulis catatan' : 'Tambah catatan'}
      </AddButton>
    </>
  )
}

function DiscussionFields({ note, writing }: { note: Discussion; writing: Writing }) {
  const { content } = note
  const change = (written: Partial<typeof content>): void =>
    writing.put({ ...note, content: { ...content, ...written } })
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          label="Judul"
          value={content.heading}
          onChange={(e) => change({ heading: e.currentTarget.value })}
          maxLength={300}
        />
        <SpeakerField
          label="Pembicara"
          value={content.speaker}
          speakers={writing.sources.speakers}
          onChange={(speaker) => change({ speaker })}
        />
      </div>
      <RichEditor
        label="Isi"
        value={content.content}
        onChange={(text) => change({ content: text })}
        maxLength={LONGEST_TEXT}
      />
    </>
  )
}
