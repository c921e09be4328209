/** The steps at the left: where one is, and where something is written already. */
import { IconCheck } from '@tabler/icons-react'
import { VisuallyHidden } from '@mantine/core'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import classes from './notes-outline.module.css'
import { isWritten, type NotesPart } from './notes-parts.ts'

type NotesOutlineProps = {
  parts: readonly NotesPart[]
  body: MinutesBody
  chosen: string
  onChoose: (key: string) => void
}

const GROUPS = [
  { title: 'Awal notula', kinds: ['opening'] },
  { title: 'Susunan acara', kinds: ['step', 'other'] },
  { title: 'Akhir notula', kinds: ['questions', 'conclusions', 'followUps', 'closing'] },
] as const satisfies readonly { title: string; kinds: readonly NotesPart['kind'][] }[]

export function NotesOutline({ parts, ...shown }: NotesOutlineProps) {
  return (
    <nav className={classes.outline} aria-label="Bagian catatan">
      {GROUPS.map(({ title, kinds }) => (
        <section key={title} aria-label={title}>
          <h2 className={classes.group}>{title}</h2>
          <ol>
            {parts
              .filter(({ kind }) => kinds.some((one) => one === kind))
              .map((part) => (
                <li key={part.key}>
                  <PartButton part={part} {...shown} />
                </li>
              ))}
          </ol>
        </section>
      ))}
    </nav>
  )
}

type PartButtonProps = Omit<NotesOutlineProps, 'parts'> & { part: NotesPart }

function PartButton({ part, body, chosen, onChoose }: PartButtonProps) {
  return (
    <button
      type="button"
      className={classes.part}
      aria-current={part.key === chosen ? 'true' : undefined}
      onClick={() => onChoose(part.key)}
    >
      <span className={classes.time}>{part.time}</span>
      <span>{part.title}</span>
      {isWritten(part, body) && (
        <span className={classes.written}>
          <IconCheck size={16} aria-hidden />
          <VisuallyHidden>sudah ditulis</VisuallyHidden>
        </span>
      )}
    </button>
  )
}
