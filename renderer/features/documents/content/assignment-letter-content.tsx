import { LineList } from '../../../ui/line-list/line-list.tsx'
import { AssigneeList } from './assignee-list.tsx'
import type { EditorProps } from './editor.ts'
import { LetterDateAndCopies } from './letter-fields.tsx'

export function AssignmentLetterContent({ body, onChange }: EditorProps<'assignment_letter'>) {
  return (
    <>
      <AssigneeList assignees={body.assignees} onChange={(assignees) => onChange({ ...body, assignees })} />
      <LineList
        label="Dasar tambahan"
        description="Dicetak setelah dasar hukum kegiatan, misalnya surat keputusan panitia."
        lines={body.bases}
        onChange={(bases) => onChange({ ...body, bases })}
        lineLabel="Dasar"
        addLabel="Tambah dasar"
        maxLength={1000}
      />
      <LineList
        label="Untuk"
        description="Kosong memakai kalimat dari data kegiatan."
        lines={body.tasks}
        onChange={(tasks) => onChange({ ...body, tasks })}
        lineLabel="Tugas"
        addLabel="Tambah tugas"
        maxLength={1000}
      />
      <LetterDateAndCopies body={body} onChange={(change) => onChange({ ...body, ...change })} />
    </>
  )
}
