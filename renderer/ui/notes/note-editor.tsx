/** The notes of one agenda step: who spoke, and what was said. */
import { Textarea, TextInput } from '@mantine/core'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import { newId } from '../new-id.ts'
import { showDone } from '../notice.tsx'
import { AddButton, ItemFrame } from './item-frame.tsx'
import { withItem, withoutItem } from './item-list.ts'
import { isOf, type NotesPart, type PutNotes } from './notes-parts.ts'
import classes from './part-editor.module.css'

type Note = MinutesBody['discussion'][number]
type NoteEditorProps = { part: NotesPart & { kind: 'step' | 'other' }; body: MinutesBody; onPut: PutNotes }

export function NoteEditor({ part, body, onPut }: NoteEditorProps) {
  const notes = body.discussion.filter((note) => isOf(part, note))
  const put = (discussion: Note[]): void => onPut({ discussion })
  function remove(note: Note): void {
    const before = body.discussion
    put(withoutItem(before, note.id))
    showDone('Catatan dihapus.', () => put(before))
  }
  return (
    <>
      {notes.map((note, place) => (
        <ItemFrame key={note.id} name={`Catatan ${place + 1}`} onRemove={() => remove(note)}>
          <NoteFields note={note} onChange={(change) => put(withItem(body.discussion, note.id, change))} />
        </ItemFrame>
      ))}
      <AddButton onClick={() => put([...body.discussion, newNote(part)])}>
        {notes.length === 0 ? 'Tulis catatan' : 'Tambah catatan'}
      </AddButton>
    </>
  )
}

function NoteFields({ note, onChange }: { note: Note; onChange: (change: Partial<Note>) => void }) {
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          label="Judul"
          value={note.heading}
          onChange={(e) => onChange({ heading: e.currentTarget.value })}
          maxLength={300}
        />
        <TextInput
          label="Pembicara"
          value={note.speaker}
          onChange={(e) => onChange({ speaker: e.currentTarget.value })}
          maxLength={300}
        />
      </div>
      <Textarea
        label="Isi"
        value={note.content}
        onChange={(e) => onChange({ content: e.currentTarget.value })}
        maxLength={50_000}
        autosize
        minRows={6}
      />
    </>
  )
}

function newNote(part: NoteEditorProps['part']): Note {
  if (part.kind === 'other') return { id: newId(), stepId: null, heading: '', speaker: '', content: '' }
  return {
    id: newId(),
    stepId: part.step.id,
    heading: part.step.title,
    speaker: part.step.actor,
    content: '',
  }
}
