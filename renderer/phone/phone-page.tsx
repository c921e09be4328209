/** A phone at the desk: it introduces itself, waits for the click at the laptop, and does the work of its role. */
import { useEffect, useState } from 'react'
import { Button } from '@mantine/core'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import { PAIRING_SECRET, ROLE_IN_ADDRESS } from '#shared/contract/desk-words.ts'
import { DESK_ROLES, type DeskRole } from '#shared/domain/desk-role.ts'
import { findSelf } from '../bridge/http-link.ts'
import { AtWork } from './at-work.tsx'
import { Notice } from './notice.tsx'
import { PairForm } from './pair-form.tsx'
import { KeptNote } from './queue/kept-note.tsx'
import { WaitingRoom } from './waiting-room.tsx'

type Stage =
  | { kind: 'opening' }
  | { kind: 'pairing' }
  | { kind: 'asked'; token: string; words: string[]; role: DeskRole }
  | { kind: 'refused' }
  | { kind: 'expired' }
  | { kind: 'at_work'; self: DeskSelf }
  | { kind: 'revoked' }

/** `role`: what the invitation is for; null where only the digits were told. */
type Invitation = { secret: string | null; role: DeskRole | null }

const RETRY_MS = 2_000

export function PhonePage() {
  const [{ secret, role }, forgetSecret] = useInvitation()
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
          role={role}
          onAsked={(asked) => {
            forgetSecret()
            setStage({ ...asked, kind: 'asked' })
          }}
          onWrongSecret={forgetSecret}
        />
      )
    case 'asked':
      return (
        <WaitingRoom
          token={stage.token}
          words={stage.words}
          role={stage.role}
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
        <AtWork
          self={stage.self}
          onSelf={(self) => setStage({ kind: 'at_work', self })}
          onRevoked={() => setStage({ kind: 'revoked' })}
        />
      )
    case 'revoked':
      return (
        <Notice
          title="Perangkat ini diputus dari laptop"
          sentence="Yang sudah diterima laptop tetap tersimpan di sana; di perangkat ini tidak ada data peserta yang tertinggal. Untuk dipakai lagi, minta kode baru di laptop."
          action={
            <>
              <KeptNote />
              <Again onClick={() => setStage({ kind: 'pairing' })} />
            </>
          }
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

/** What the QR code carried; taken out of the address at once, so that nobody reads it off the screen. */
function useInvitation(): [Invitation, () => void] {
  const [invitation, setInvitation] = useState<Invitation>(() => {
    const found = window.location.hash.slice(1)
    const asked = new URLSearchParams(window.location.search).get(ROLE_IN_ADDRESS)
    return {
      secret: PAIRING_SECRET.test(found) ? found : null,
      role: DESK_ROLES.find((role) => role === asked) ?? null,
    }
  })
  useEffect(() => window.history.replaceState(null, '', window.location.pathname), [])
  return [invitation, () => setInvitation(({ role }) => ({ secret: null, role }))]
}
