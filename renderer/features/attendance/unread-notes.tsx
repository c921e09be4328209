import { Button } from '@mantine/core'
import { IconBellRinging } from '@tabler/icons-react'
import type { UnreadNotes } from './use-unread-notes.ts'
import classes from './unread-notes.module.css'

export function UnreadNotesStrip({ unread }: { unread: UnreadNotes }) {
  if (unread.notes.length === 0) return null
  return (
    <section className={classes.strip} aria-label="Catatan layanan yang belum dibaca">
      <IconBellRinging size={28} aria-hidden />
      <ul className={classes.notes} aria-live="polite">
        {unread.notes.map(({ nonce, name, note }) => (
          <li key={nonce}>
            <strong>{note}</strong> · {name}
          </li>
        ))}
      </ul>
      <Button variant="default" size="compact-md" rightSection={<kbd>F5</kbd>} onClick={unread.read}>
        Sudah dibaca
      </Button>
    </section>
  )
}
