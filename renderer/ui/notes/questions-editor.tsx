/** Who asked what, and who answered what. */
import { AskerField } from './asker-field.tsx'
import { LONGEST_TEXT } from './discussion-editor.tsx'
import { AddButton, ItemFrame } from './item-frame.tsx'
import { blank, newNote, type NoteOf, notesOf } from './note-list.ts'
import { RichEditor } from '../rich-text/rich-editor.tsx'
import { SpeakerField } from './speaker-field.tsx'
import { removed, type Writing } from './writing.ts'

export function QuestionsEditor({ writing }: { writing: Writing }) {
  return (
    <>
      {notesOf(writing.notes, 'question').map((note, place) => (
        <ItemFrame
          key={note.id}
          name={`Pertanyaan ${place + 1}`}
          onRemove={() => removed(writing, note, 'Pertanyaan dihapus.')}
        >
          <QuestionFields note={note} writing={writing} />
        </ItemFrame>
      ))}
      <AddButton onClick={() => writing.put(newNote(writing.notes, blank('question')))}>
        Tambah pertanyaan
      </AddButton>
    </>
  )
}

function QuestionFields({ note, writing }: { note: NoteOf<'question'>; writing: Writing }) {
  const { content } = note
  const change = (written: Partial<typeof content>): void =>
    writing.put({ ...note, content: { ...content, ...written } })
  return (
    <>
      <AskerField
        value={content.asker}
        find={writing.sources.findPeople}
        onChange={(asker, askerId) => change({ asker, askerId })}
      />
      <RichEditor
        label="Pertanyaan"
        size="small"
        value={content.question}
        onChange={(question) => change({ question })}
        maxLength={LONGEST_TEXT}
      />
      <SpeakerField
        label="Penjawab"
        value={content.answerer}
        speakers={writing.sources.speakers}
        onChange={(answerer) => change({ answerer })}
      />
      <RichEditor
        label="Jawaban"
        size="small"
        value={content.answer}
        onChange={(answer) => change({ answer })}
        maxLength={LONGEST_TEXT}
      />
    </>
  )
}
