/** The way through the notes: what is under way, and where something is written already. */
import { IconCheck, IconPlayerPlayFilled } from '@tabler/icons-react'
import { VisuallyHidden } from '@mantine/core'
import classes from './notes-outline.module.css'
import { isWritten, type Noted, type NotesPart } from './notes-parts.ts'

type NotesOutlineProps = {
  parts: readonly NotesPart[]
  noted: Noted
  chosen: string
  onChoose: (key: string) => void
}

const GROUPS = [
  { title: 'Awal notula', kinds: ['opening'] },
  { title: 'Susunan acara', kinds: ['step', 'other'] },
  { title: 'Akhir notula', kinds: ['questions', 'decisions', 'followUps', 'photos', 'closing'] },
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

function PartButton({ part, noted, chosen, onChoose }: PartButtonProps) {
  return (
    <button
      type="button"
      className={classes.part}
      data-standing={part.standing}
      aria-current={part.key === chosen ? 'true' : undefined}
      onClick={() => onChoose(part.key)}
    >
      <span className={classes.time}>{part.time}</span>
      <span>{part.title}</span>
      <span className={classes.marks}>
        {part.standing === 'running' && (
          <>
            <IconPlayerPlayFilled size={14} aria-hidden />
            <VisuallyHidden>sedang berlangsung</VisuallyHidden>
          </>
        )}
        {part.kind === 'photos' && noted.photosUnderWay && (
          <span className={classes.time}>
            <VisuallyHidden>sedang disimpan </VisuallyHidden>
            {noted.photosUnderWay.done}/{noted.photosUnderWay.total}
          </span>
        )}
        {isWritten(part, noted) && (
          <>
            <IconCheck size={16} aria-hidden />
            <VisuallyHidden>sudah ditulis</VisuallyHidden>
          </>
        )}
      </span>
    </button>
  )
}
