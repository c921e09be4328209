/** What was decided, one sentence a line. Enter begins the next one. */
import { type KeyboardEvent, useRef } from 'react'
import { ActionIcon, Text, Textarea } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { AddButton } from './item-frame.tsx'
import { blank, newNote, type NoteOf, notesOf } from './note-list.ts'
import classes from './part-editor.module.css'
import { removed, type Writing } from './writing.ts'

type Decision = NoteOf<'decision'>

export function DecisionsEditor({ writing }: { writing: Writing }) {
  const list = useRef<HTMLDivElement>(null)
  const decisions = notesOf(writing.notes, 'decision')
  function addAfter(decision: Decision | undefined): void {
    const place = decision ? decisions.findIndex(({ id }) => id === decision.id) : decisions.length - 1
    writing.put(newNote(writing.notes, blank('decision'), decision))
    // The new line is on the screen after the next frame.
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLTextAreaElement>('textarea[aria-label]')[place + 1]?.focus(),
    )
  }
  function onKeyDown(e: KeyboardEvent, decision: Decision): void {
    if (e.key !== 'Enter') return
    e.preventDefault()
    addAfter(decision)
  }
  return (
    <div ref={list} className={classes.item}>
      {decisions.length === 0 && (
        <Text size="sm" c="dimmed">
          Tulis satu keputusan atau kesimpulan pada setiap baris; nomornya dibuat sendiri.
        </Text>
      )}
      {decisions.map((decision, place) => (
        <div key={decision.id} className={classes.line}>
          <span className={classes.number}>{place + 1}.</span>
          <Textarea
            aria-label={`Keputusan ${place + 1}`}
            value={decision.content.text}
            onChange={(e) =>
              writing.put({
                ...decision,
                content: { kind: 'decision', text: e.currentTarget.value.replace(/\n+/g, ' ') },
              })
            }
            onKeyDown={(e) => onKeyDown(e, decision)}
            maxLength={5_000}
            autosize
            minRows={1}
          />
          <ActionIcon
            aria-label={`Hapus keputusan ${place + 1}`}
            variant="subtle"
            color="gray"
            size="2.5rem"
            onClick={() => removed(writing, decision, 'Keputusan dihapus.')}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <AddButton onClick={() => addAfter(undefined)}>Tambah keputusan</AddButton>
    </div>
  )
}
