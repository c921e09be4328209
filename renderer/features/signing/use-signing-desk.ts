/** What the signing screen shows and does, whichever key, click or scan asked for it. */
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Event } from '#shared/contract/events.ts'
import type { OpenSigning, SigningPurpose } from '#shared/contract/signing.ts'
import { ask, client } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { useDesk } from '../../devices/desk.ts'
import { useScans } from '../../devices/scan-listener.tsx'
import { playSound } from '../../devices/sound.ts'
import { type Find, useFind } from '../../ui/find-person/use-find.ts'
import { showProblem } from '../../ui/notice.tsx'
import type { SigningEnd } from '../../ui/signing/drawing.ts'
import { type OpenAnswer, THIS_LAPTOP } from './this-laptop.ts'
import { type Attendants, useAttendants } from './use-attendants.ts'
import { useCurrentSigning } from './use-current-signing.ts'
import { usePurpose } from './use-purpose.ts'

type Who = { code: string } | { participantId: string }

export type SigningDesk = {
  desk: string
  purpose: SigningPurpose
  choosePurpose: (purpose: SigningPurpose) => void
  attendants: Attendants
  /** Who stands before the pad. */
  signing: OpenSigning | null
  /** How the last one ended, or why somebody could not be put before the pad. */
  answer: OpenAnswer | null
  find: Find
  open: (who: Who) => void
  takeOver: () => void
  end: (end: SigningEnd) => void
  /** The pad of this window tells whether anything is drawn. */
  drawn: (isDrawn: boolean) => void
}

export function useSigningDesk(event: Event): SigningDesk {
  const { name: desk, volume } = useDesk()
  const [purpose, choosePurpose] = usePurpose(event)
  const attendants = useAttendants(event.id, purpose)
  const [signing, setSigning] = useCurrentSigning(event.id, desk)
  const [answer, setAnswer] = useState<OpenAnswer | null>(null)
  const [asked, setAsked] = useState<Who | null>(null)
  const find = useFind()
  // Known before the backend's news of it arrives: no badge may sweep away what was just drawn.
  const isDrawn = useRef(false)
  const drawn = useCallback((now: boolean) => {
    isDrawn.current = now
  }, [])
  const opening = useTell(
    ask.signing.open.mutationOptions({
      onSuccess: (outcome) => {
        setAnswer(outcome.kind === 'opened' ? null : outcome)
        if (outcome.kind === 'opened') setSigning(outcome.signing)
        else playSound(outcome.kind === 'already_signed' ? 'already' : 'refuse', volume)
      },
    }),
  )
  useFollowed(event.id, signing, setAnswer)

  function put(who: Who, takeOver: boolean): void {
    if (signing && (isDrawn.current || signing.strokes.length > 0)) return showProblem(finishFirst(signing))
    find.put('')
    setAsked(who)
    const { operator, witness } = attendants
    const device = { desk, device: THIS_LAPTOP, operator, witness, takeOver }
    opening.mutate({ eventId: event.id, purpose, who, ...device })
  }
  useScans((code) => put({ code }, false))
  return {
    ...{ desk, purpose, choosePurpose, attendants, signing, answer, find, drawn },
    open: (who) => put(who, false),
    takeOver: () => asked && put(asked, true),
    end: (end) => {
      setSigning(null)
      setAnswer(end.kind === 'left' ? null : end)
      if (end.kind === 'accepted') playSound('welcome', volume)
    },
  }
}

/** A signing that ended in the window that faces the signer: the operator hears how. */
function useFollowed(
  eventId: string,
  signing: OpenSigning | null,
  tell: (answer: OpenAnswer | null) => void,
): void {
  const before = useRef<OpenSigning>(null)
  const hear = useEffectEvent(tell)
  useEffect(() => {
    const ended = before.current
    before.current = signing
    if (!ended || ended.signingId === signing?.signingId) return
    const { signingId, signer, purpose } = ended
    void client.signing
      .recent({ eventId, purpose })
      .then(({ latest }) => latest.find(({ id }) => id === signingId))
      .then((accepted) => accepted && hear({ kind: 'accepted', signer, at: accepted.at }))
      // Not told here, it stands in the list beside all the same.
      .catch(() => {})
  }, [eventId, signing])
}

function finishFirst({ signer }: OpenSigning): string {
  return `${signer.name} sedang menandatangani. Terima dahulu tanda tangannya, atau tekan Batal, lalu pindai kartu berikutnya.`
}
