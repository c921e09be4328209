/** The conclusions, one sentence a line. Enter begins the next one. */
import { type KeyboardEvent, useRef } from 'react'
import { ActionIcon, Text, Textarea } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { AddButton } from './item-frame.tsx'
import type { PutNotes } from './notes-parts.ts'
import classes from './part-editor.module.css'

type ConclusionsEditorProps = { conclusions: string[]; onPut: PutNotes }

export function ConclusionsEditor({ conclusions, onPut }: ConclusionsEditorProps) {
  const list = useRef<HTMLDivElement>(null)
  const put = (next: string[]): void => onPut({ conclusions: next })
  function addAfter(place: number): void {
    put(conclusions.toSpliced(place + 1, 0, ''))
    // The new line is on the screen after the next frame.
    requestAnimationFrame(() => list.current?.querySelectorAll('textarea')[place + 1]?.focus())
  }
  function onKeyDown(e: KeyboardEvent, place: number): void {
    if (e.key !== 'Enter') return
    e.preventDefault()
    addAfter(place)
  }
  return (
    <div ref={list} className={classes.item}>
      {conclusions.length === 0 && (
        <Text size="sm" c="dimmed">
          Tulis satu kesimpulan pada setiap baris; nomornya dibuat sendiri.
        </Text>
      )}
      {conclusions.map((conclusion, place) => (
        // Lines have no name but their place.
        <div key={place} className={classes.line}>
          <span className={classes.number}>{place + 1}.</span>
          <Textarea
            aria-label={`Kesimpulan ${place + 1}`}
            value={conclusion}
            onChange={(e) => put(conclusions.with(place, e.currentTarget.value.replace(/\n+/g, ' ')))}
            onKeyDown={(e) => onKeyDown(e, place)}
            maxLength={5_000}
            autosize
            minRows={1}
          />
          <ActionIcon
            aria-label={`Hapus kesimpulan ${place + 1}`}
            onClick={() => put(conclusions.toSpliced(place, 1))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <AddButton onClick={() => addAfter(conclusions.length - 1)}>Tambah kesimpulan</AddButton>
    </div>
  )
}
