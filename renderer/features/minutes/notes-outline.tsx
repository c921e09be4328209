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

export function NotesOutline({ parts, body, chosen, onChoose }: NotesOutlineProps) {
  return (
    <nav className={classes.outline} aria-label="Bagian catatan">
      <ol>
        {parts.map((part) => (
          <li key={part.key}>
            <button
              type="button"
              className={classes.part}
              aria-current={part.key === chosen ? 'true' : undefined}
              onClick={() => onChoose(part.key)}
            >
              <span className={classes.time}>{part.time}</span>
              <span className={classes.title}>{part.title}</span>
              {isWritten(part, body) && (
                <span className={classes.written}>
                  <IconCheck size={16} aria-hidden />
                  <VisuallyHidden>sudah ditulis</VisuallyHidden>
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
