/** Who asked what, and who answered what. */
import { Textarea, TextInput } from '@mantine/core'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import { newId } from '../new-id.ts'
import { showDone } from '../notice.tsx'
import { AddButton, ItemFrame } from './item-frame.tsx'
import { withItem, withoutItem } from './item-list.ts'
import type { PutNotes } from './notes-parts.ts'

type Question = MinutesBody['questions'][number]
type QuestionsEditorProps = { questions: Question[]; onPut: PutNotes }

export function QuestionsEditor({ questions, onPut }: QuestionsEditorProps) {
  const put = (next: Question[]): void => onPut({ questions: next })
  function remove(id: string): void {
    put(withoutItem(questions, id))
    showDone('Pertanyaan dihapus.', () => put(questions))
  }
  return (
    <>
      {questions.map((question, place) => (
        <ItemFrame key={question.id} name={`Pertanyaan ${place + 1}`} onRemove={() => remove(question.id)}>
          <QuestionFields
            question={question}
            onChange={(change) => put(withItem(questions, question.id, change))}
          />
        </ItemFrame>
      ))}
      <AddButton
        onClick={() =>
          put([...questions, { id: newId(), asker: '', question: '', answer: '', answerer: '' }])
        }
      >
        Tambah pertanyaan
      </AddButton>
    </>
  )
}

function QuestionFields({
  question,
  onChange,
}: {
  question: Question
  onChange: (change: Partial<Question>) => void
}) {
  return (
    <>
      <TextInput
        label="Penanya"
        value={question.asker}
        onChange={(e) => onChange({ asker: e.currentTarget.value })}
        maxLength={300}
      />
      <Textarea
        label="Pertanyaan"
        value={question.question}
        onChange={(e) => onChange({ question: e.currentTarget.value })}
        maxLength={10_000}
        autosize
        minRows={2}
      />
      <TextInput
        label="Penjawab"
        value={question.answerer}
        onChange={(e) => onChange({ answerer: e.currentTarget.value })}
        maxLength={300}
      />
      <Textarea
        label="Jawaban"
        value={question.answer}
        onChange={(e) => onChange({ answer: e.currentTarget.value })}
        maxLength={10_000}
        autosize
        minRows={2}
      />
    </>
  )
}
