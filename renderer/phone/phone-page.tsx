/** A phone at the desk: it introduces itself, waits for the click at the laptop, and takes signatures. */
import { useEffect, useState } from 'react'
import { Button } from '@mantine/core'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import { PAIRING_SECRET } from '#shared/contract/desk-words.ts'
import { findSelf } from '../bridge/http-link.ts'
import { DeskRoom } from './desk-room.tsx'
import { Notice } from './notice.tsx'
import { PairForm } from './pair-form.tsx'
import { WaitingRoom } from './waiting-room.tsx'

type Stage =
  | { kind: 'opening' }
  | { kind: 'pairing' }
  | { kind: 'asked'; token: string; words: string[] }
  | { kind: 'refused' }
  | { kind: 'expired' }
  | { kind: 'at_work'; self: DeskSelf }
  | { kind: 'revoked' }

const RETRY_MS = 2_000

export function PhonePage() {
  const [secret, forgetSecret] = useSecret()
  const [stage, setStage] = useState<Stage>({ kind: 'opening' })
  const isOpening = stage.kind === 'opening'
  useEffect(() => {
    if (!isOpening) return
    const stop = new AbortController()
    void opened(stop.signal).then((found) => found && setStage(found))
    return () => stop.abort()
  }, [isOpening])

  switch (stage.kind) {
    case 'opening':
      return (
        <Notice
          title="Menghubungi laptop …"
          sentence="Pastikan perangkat ini memakai Wi-Fi yang sama dengan laptop panitia."
        />
      )
    case 'pairing':
      return (
        <PairForm
          secret={secret}
          onAsked={(token, words) => {
            forgetSecret()
            setStage({ kind: 'asked', token, words })
          }}
          onWrongSecret={forgetSecret}
        />
      )
    case 'asked':
      return (
        <WaitingRoom
          token={stage.token}
          words={stage.words}
          onAnswer={(kind) => setStage(kind === 'welcome' ? { kind: 'opening' } : { kind })}
        />
      )
    case 'refused':
      return (
        <Notice
          title="Permintaan ditolak"
          sentence="Petugas di laptop belum mengizinkan perangkat ini. Tidak ada data yang terkirim. Tanyakan kepada panitia, lalu ulangi bila perlu."
          action={<Again onClick={() => setStage({ kind: 'pairing' })} />}
        />
      )
    case 'expired':
      return (
        <Notice
          title="Waktunya habis"
          sentence="Belum ada yang mengizinkan dalam lima menit. Tidak ada yang hilang. Mintalah petugas bersiap di laptop, lalu ulangi."
          action={<Again onClick={() => setStage({ kind: 'pairing' })} />}
        />
      )
    case 'at_work':
      return (
        <DeskRoom
          self={stage.self}
          onSelf={(self) => setStage({ kind: 'at_work', self })}
          onRevoked={() => setStage({ kind: 'revoked' })}
        />
      )
    case 'revoked':
      return (
        <Notice
          title="Perangkat ini diputus dari laptop"
          sentence="Tanda tangan yang sudah diterima tetap tersimpan di laptop; di perangkat ini tidak ada yang tertinggal. Untuk dipakai lagi, minta kode baru di laptop."
          action={<Again onClick={() => setStage({ kind: 'pairing' })} />}
        />
      )
  }
}

function Again({ onClick }: { onClick: () => void }) {
  return (
    <Button size="lg" fullWidth onClick={onClick}>
      Sambungkan lagi
    </Button>
  )
}

/** Asks as often as it takes whose device this is. */
async function opened(signal: AbortSignal): Promise<Stage | undefined> {
  while (!signal.aborted) {
    try {
      const self = await findSelf()
      if (signal.aborted) return undefined
      return self ? { kind: 'at_work', self } : { kind: 'pairing' }
    } catch {
      // The laptop is out of reach for the moment; the words on the screen say what helps.
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
  return undefined
}

/** What the QR code carried behind the #; taken out of the address at once, so that nobody reads it off the screen. */
function useSecret(): [string | null, () => void] {
  const [secret, setSecret] = useState(() => {
    const found = window.location.hash.slice(1)
    return PAIRING_SECRET.test(found) ? found : null
  })
  useEffect(() => window.history.replaceState(null, '', window.location.pathname), [])
  return [secret, () => setSecret(null)]
}
