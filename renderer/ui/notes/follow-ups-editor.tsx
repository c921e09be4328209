/** What was agreed to be done, by whom and until when. */
import { TextInput, Textarea } from '@mantine/core'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import { newId } from '../new-id.ts'
import { showDone } from '../notice.tsx'
import { AddButton, ItemFrame } from './item-frame.tsx'
import { withItem, withoutItem } from './item-list.ts'
import type { PutNotes } from './notes-parts.ts'
import classes from './part-editor.module.css'

type FollowUp = MinutesBody['followUps'][number]
type FollowUpsEditorProps = { followUps: FollowUp[]; onPut: PutNotes }

export function FollowUpsEditor({ followUps, onPut }: FollowUpsEditorProps) {
  const put = (next: FollowUp[]): void => onPut({ followUps: next })
  function remove(id: string): void {
    put(withoutItem(followUps, id))
    showDone('Tindak lanjut dihapus.', () => put(followUps))
  }
  return (
    <>
      {followUps.map((followUp, place) => (
        <ItemFrame key={followUp.id} name={`Tindak lanjut ${place + 1}`} onRemove={() => remove(followUp.id)}>
          <FollowUpFields
            followUp={followUp}
            onChange={(change) => put(withItem(followUps, followUp.id, change))}
          />
        </ItemFrame>
      ))}
      <AddButton onClick={() => put([...followUps, { id: newId(), what: '', who: '', due: '' }])}>
        Tambah tindak lanjut
      </AddButton>
    </>
  )
}

function FollowUpFields({
  followUp,
  onChange,
}: {
  followUp: FollowUp
  onChange: (change: Partial<FollowUp>) => void
}) {
  return (
    <>
      <Textarea
        label="Yang dikerjakan"
        value={followUp.what}
        onChange={(e) => onChange({ what: e.currentTarget.value })}
        maxLength={2_000}
        autosize
        minRows={2}
      />
      <div className={classes.pair}>
        <TextInput
          label="Penanggung jawab"
          value={followUp.who}
          onChange={(e) => onChange({ who: e.currentTarget.value })}
          maxLength={300}
        />
        <TextInput
          label="Batas waktu"
          value={followUp.due}
          onChange={(e) => onChange({ due: e.currentTarget.value })}
          maxLength={100}
        />
      </div>
    </>
  )
}
