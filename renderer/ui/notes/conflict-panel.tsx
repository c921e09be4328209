/** Two people wrote in the same place: both texts stand side by side, and a person decides. */
import { useEffect, useRef } from 'react'
import { Button, Group, Text } from '@mantine/core'
import classes from './conflict-panel.module.css'
import type { ConflictChoice, NotesConflict } from './merge-notes.ts'

type ConflictPanelProps = {
  conflicts: readonly NotesConflict[]
  onSettle: (conflict: NotesConflict, choice: ConflictChoice) => void
}

export function ConflictPanel({ conflicts, onSettle }: ConflictPanelProps) {
  const panel = useRef<HTMLElement>(null)
  // Whoever writes further down has to see that something waits above.
  useEffect(() => panel.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <section ref={panel} className={classes.panel} role="alert" aria-label="Tulisan dari dua tempat">
      <Text fw={600}>Bagian ini juga ditulis dari tempat lain</Text>
      <Text size="sm" mb="sm">
        Tidak ada yang hilang. Pilih tulisan yang dipakai; bila ragu, pakai keduanya.
      </Text>
      {conflicts.map((conflict) => (
        <div key={conflict.key} className={classes.conflict}>
          <Text size="sm" fw={600}>
            {conflict.label}
          </Text>
          <div className={classes.texts}>
            <Version title="Tulisan di sini" text={conflict.mine} />
            <Version title="Tulisan dari tempat lain" text={conflict.theirs} />
          </div>
          <Group gap="xs">
            <Button onClick={() => onSettle(conflict, 'both')}>Pakai keduanya</Button>
            <Button variant="default" onClick={() => onSettle(conflict, 'mine')}>
              Pakai yang di sini
            </Button>
            <Button variant="default" onClick={() => onSettle(conflict, 'theirs')}>
              Pakai yang dari tempat lain
            </Button>
          </Group>
        </div>
      ))}
    </section>
  )
}

function Version({ title, text }: { title: string; text: string }) {
  return (
    <div className={classes.version}>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      <p>{text === '' ? '(kosong)' : text}</p>
    </div>
  )
}
