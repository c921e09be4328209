/** The window that faces the signer: it follows what the operator opens at this desk. */
import { useEffect, useState } from 'react'
import type { Event } from '#shared/contract/events.ts'
import { ask, client } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useDesk } from '../../devices/desk.ts'
import { useEventIdInAddress } from '../../ui/event-context.tsx'
import { SigningSheet } from '../../ui/signing/signing-sheet.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import classes from './signer-window-page.module.css'
import { useCurrentSigning } from './use-current-signing.ts'

const THANKS_MS = 5_000

export function SignerWindowPage() {
  const eventId = useEventIdInAddress() ?? ''
  const event = useAsk(ask.events.get.queryOptions({ input: { eventId } }))
  usePageTitle('Layar penanda tangan')
  return (
    <main className={classes.page}>
      {event.data ? <Follower event={event.data} /> : <p className={classes.words}>{event.sentence}</p>}
    </main>
  )
}

function Follower({ event }: { event: Event }) {
  const { name: desk } = useDesk()
  const [signing, setSigning] = useCurrentSigning(event.id, desk)
  const [thanked, setThanked] = useThanks()

  if (signing) {
    return (
      <SigningSheet
        key={signing.signingId}
        client={client.signing}
        signing={signing}
        onEnd={(end) => {
          setThanked(end.kind === 'accepted' ? end.signer.name : null)
          setSigning(null)
        }}
      />
    )
  }
  return (
    <div className={classes.idle} role="status">
      <p className={classes.greeting}>{thanked === null ? 'Selamat datang' : 'Terima kasih'}</p>
      <h1 className={classes.title}>{thanked ?? event.title}</h1>
      <p className={classes.words}>
        {thanked === null
          ? 'Serahkan kartu Anda kepada petugas. Naskah dan bidang tanda tangan akan muncul di sini.'
          : 'Tanda tangan Anda sudah diterima dan tersimpan.'}
      </p>
    </div>
  )
}

/** Long enough to read it; the next one is not thanked for somebody else's signature. */
function useThanks(): [string | null, (name: string | null) => void] {
  const [name, setName] = useState<string | null>(null)
  useEffect(() => {
    if (name === null) return
    const timer = setTimeout(() => setName(null), THANKS_MS)
    return () => clearTimeout(timer)
  }, [name])
  return [name, setName]
}
