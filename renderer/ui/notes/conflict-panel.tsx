/** Two people wrote in the same place: both texts stand side by side, and a person decides. */
import { useEffect, useRef } from 'react'
import { Button, Group, Text } from '@mantine/core'
import classes from './conflict-panel.module.css'
import type { ClashChoice, NoteClash } from './merge-note.ts'

type ConflictPanelProps = {
  clashes: readonly NoteClash[]
  onSettle: (clash: NoteClash, choice: ClashChoice) => void
}

export function ConflictPanel({ clashes, onSettle }: ConflictPanelProps) {
  const panel = useRef<HTMLElement>(null)
  // Whoever writes further down has to see that something waits above.
  useEffect(() => panel.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <section ref={panel} className={classes.panel} role="alert" aria-label="Tulisan dari dua tempat">
      <Text fw={600}>Bagian ini juga ditulis dari tempat lain</Text>
      <Text size="sm" mb="sm">
        Tidak ada yang hilang: keduanya sudah tersimpan, yang satu di bawah yang lain. Bila hanya satu yang
        benar, pilih di sini.
      </Text>
      {clashes.map((clash) => (
        <div key={clash.key} className={classes.conflict}>
          <Text size="sm" fw={600}>
            {clash.label}
          </Text>
          <div className={classes.texts}>
            <Version title="Tulisan di sini" text={clash.mine} />
            <Version title="Tulisan dari tempat lain" text={clash.theirs} />
          </div>
          <Group gap="xs">
            <Button onClick={() => onSettle(clash, 'both')}>Pakai keduanya</Button>
            <Button variant="default" onClick={() => onSettle(clash, 'mine')}>
              Pakai yang di sini
            </Button>
            <Button variant="default" onClick={() => onSettle(clash, 'theirs')}>
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
      <p>{text}</p>
    </div>
  )
}
