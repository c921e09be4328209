/** What was agreed to be done, by whom and until when; and what former events left open. */
import { Button, Checkbox, Text, Textarea, TextInput } from '@mantine/core'
import type { OpenFollowUp } from '#shared/contract/notes.ts'
import { longDate } from '#shared/domain/time-text.ts'
import { OptionalDayInput } from '../optional-day-input.tsx'
import { AddButton, ItemFrame } from './item-frame.tsx'
import { blank, newNote, type NoteOf, notesOf } from './note-list.ts'
import classes from './part-editor.module.css'
import { SpeakerField } from './speaker-field.tsx'
import { removed, type Writing } from './writing.ts'

export function FollowUpsEditor({ writing }: { writing: Writing }) {
  const followUps = notesOf(writing.notes, 'follow_up')
  const carried = new Set(
    followUps.map(({ content: { carriedFrom } }) => `${carriedFrom?.eventId} ${carriedFrom?.noteId}`),
  )
  const open = writing.sources.openFollowUps.filter(
    ({ eventId, noteId }) => !carried.has(`${eventId} ${noteId}`),
  )
  return (
    <>
      {followUps.map((note, place) => (
        <ItemFrame
          key={note.id}
          name={`Tindak lanjut ${place + 1}`}
          onRemove={() => removed(writing, note, 'Tindak lanjut dihapus.')}
        >
          <FollowUpFields note={note} writing={writing} />
        </ItemFrame>
      ))}
      <AddButton onClick={() => writing.put(newNote(writing.notes, blank('follow_up')))}>
        Tambah tindak lanjut
      </AddButton>
      {open.length > 0 && <OpenList open={open} writing={writing} />}
    </>
  )
}

function FollowUpFields({ note, writing }: { note: NoteOf<'follow_up'>; writing: Writing }) {
  const { content } = note
  const change = (written: Partial<typeof content>): void =>
    writing.put({ ...note, content: { ...content, ...written } })
  return (
    <>
      <Textarea
        label="Yang dikerjakan"
        value={content.what}
        onChange={(e) => change({ what: e.currentTarget.value })}
        maxLength={2_000}
        autosize
        minRows={2}
      />
      <div className={classes.pair}>
        <SpeakerField
          label="Penanggung jawab"
          value={content.who}
          speakers={writing.sources.speakers}
          onChange={(who) => change({ who })}
        />
        <OptionalDayInput
          label="Batas waktu"
          value={content.dueDate ?? ''}
          onChange={(day) => change({ dueDate: day === '' ? null : day })}
        />
        <TextInput
          label="Keterangan waktu"
          placeholder="mis. setiap triwulan"
          value={content.due}
          onChange={(e) => change({ due: e.currentTarget.value })}
          maxLength={100}
        />
      </div>
      <Checkbox
        label="Sudah dikerjakan"
        checked={content.doneAt !== null}
        onChange={(e) => change({ doneAt: e.currentTarget.checked ? Date.now() : null })}
      />
    </>
  )
}

function OpenList({ open, writing }: { open: readonly OpenFollowUp[]; writing: Writing }) {
  function carryOn({ eventId, noteId, what, who, due, dueDate }: OpenFollowUp): void {
    const content = { ...blank('follow_up'), what, who, due, dueDate, carriedFrom: { eventId, noteId } }
    writing.put(newNote(writing.notes, content))
  }
  return (
    <section aria-labelledby="open-follow-ups" className={classes.item}>
      <Text id="open-follow-ups" fw={600}>
        Belum selesai dari kegiatan sebelumnya
      </Text>
      <ul className={classes.open}>
        {open.map((one) => (
          <li key={`${one.eventId} ${one.noteId}`}>
            <span>
              {one.what}
              <Text span size="sm" c="dimmed" display="block">
                {[
                  one.who,
                  one.dueDate === null ? one.due : `sampai ${longDate(one.dueDate)}`,
                  `${one.eventTitle}, ${longDate(one.eventDay)}`,
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </Text>
            </span>
            <Button variant="default" onClick={() => carryOn(one)} aria-label={`Lanjutkan: ${one.what}`}>
              Lanjutkan di sini
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
