/** Somebody without a card: three letters of the name, and at most ten people. */
import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '@mantine/core'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import type { FoundPerson } from '#shared/contract/desk-work.ts'
import type { Stand } from '#shared/contract/stand.ts'
import { deskClient } from '../../bridge/http-link.ts'
import { Panel } from '../panel.tsx'
import phone from '../phone.module.css'
import classes from './door.module.css'
import { FoundLine } from './found-line.tsx'
import type { PlainAsk } from './use-door-line.ts'
import { WordsField } from '../words-field.tsx'

/** Searches are counted at the laptop: not every letter is one. */
const PAUSE_MS = 350
const LEAST_LETTERS = 3

type FindPanelProps = {
  self: DeskSelf
  at: Stand
  onTell: (ask: PlainAsk) => void
  onStranger: (name: string) => void
  onClose: () => void
}

export function FindPanel({ self, at, onTell, onStranger, onClose }: FindPanelProps) {
  const [typed, setTyped] = useState('')
  const found = useFound(self, typed)
  const letters = typed.replace(/[^\p{L}]/gu, '').length
  return (
    <Panel title="Cari nama" onClose={onClose}>
      <WordsField
        label="Nama"
        description="Paling sedikit tiga huruf; tanpa gelar."
        value={typed}
        onType={setTyped}
        maxLength={60}
        spellCheck={false}
        autoFocus
      />
      <div aria-live="polite">
        {found.kind === 'away' && (
          <p className={phone.problem}>
            Laptop belum menjawab, atau terlalu banyak pencarian dalam semenit. Tunggu sebentar, lalu ketik
            lagi.
          </p>
        )}
        {found.kind === 'found' && found.people.length === 0 && (
          <p className={phone.sentence}>Tidak ada nama seperti itu dalam daftar kegiatan ini.</p>
        )}
        {found.kind === 'found' && found.more && (
          <p className={phone.small}>Lebih dari sepuluh orang cocok. Ketik lebih lengkap.</p>
        )}
      </div>
      {found.kind === 'found' && (
        <ul className={classes.list}>
          {found.people.map((person) => (
            <FoundLine
              key={person.id}
              person={person}
              zone={self.event.zone}
              isSupervisor={self.role === 'supervisor'}
              onArrive={() => onTell({ kind: 'person', participantId: person.id, at })}
              onUndo={(entryId, reason) => onTell({ kind: 'undo', entryId, reason, at })}
              onStandIn={(substitute) =>
                onTell({ kind: 'stand_in', whom: { participantId: person.id }, substitute, at })
              }
            />
          ))}
        </ul>
      )}
      {letters >= LEAST_LETTERS && (
        <Button variant="default" size="lg" fullWidth onClick={() => onStranger(typed.trim())}>
          Catat tamu baru
        </Button>
      )}
    </Panel>
  )
}

type Found =
  | { kind: 'nothing_asked' }
  | { kind: 'away' }
  | { kind: 'found'; people: FoundPerson[]; more: boolean }

function useFound(self: DeskSelf, typed: string): Found {
  const [found, setFound] = useState<Found>({ kind: 'nothing_asked' })
  const query = typed.trim()
  const isLongEnough = query.replace(/[^\p{L}]/gu, '').length >= LEAST_LETTERS
  const ask = useEffectEvent(() =>
    deskClient.deskWork.find({ eventId: self.event.id, desk: self.name, query }),
  )
  useEffect(() => {
    if (!isLongEnough) return
    let isOld = false
    const timer = setTimeout(() => {
      ask()
        .then((answer) => !isOld && setFound({ kind: 'found', ...answer }))
        .catch(() => !isOld && setFound({ kind: 'away' }))
    }, PAUSE_MS)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [query, isLongEnough])
  return isLongEnough ? found : { kind: 'nothing_asked' }
}
