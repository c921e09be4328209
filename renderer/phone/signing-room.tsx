/** Taking signatures: a card, the words, the hand, and the next one. */
import { type ReactNode, useRef, useState } from 'react'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import type { OpenSigning, SigningPurpose } from '#shared/contract/signing.ts'
import { HINT_SENTENCES } from '#shared/texts/signing.ts'
import { deskClient } from '../bridge/http-link.ts'
import { SigningSheet } from '../ui/signing/signing-sheet.tsx'
import { CardStep } from './card-step.tsx'
import type { LastAnswer } from './last-card.tsx'
import classes from './phone.module.css'

/** The card of whoever has just signed often still lies before the camera. */
const STILL_THERE_MS = 4_000

type SigningRoomProps = { self: DeskSelf; away: ReactNode }

export function SigningRoom({ self, away }: SigningRoomProps) {
  const [purpose, setPurpose] = useState(self.purposes[0])
  const [signing, setSigning] = useState<OpenSigning | null>(null)
  const [last, setLast] = useState<LastAnswer | null>(null)
  const [usesCamera, setUsesCamera] = useState(false)

  const before = useRef({ code: '', endedAt: 0 })

  async function open(purposeNow: SigningPurpose, code: string, takeOver: boolean): Promise<void> {
    const { event, name } = self
    try {
      // Desk and device come from the session; what stands here is not read.
      const asked = {
        eventId: event.id,
        purpose: purposeNow,
        who: { code },
        desk: name,
        device: name,
        takeOver,
      }
      const outcome = await deskClient.signing.open(asked)
      before.current.code = code
      if (outcome.kind === 'opened') setSigning(outcome.signing)
      setLast(outcome.kind === 'opened' ? null : outcome)
    } catch {
      setLast({ kind: 'not_reached' })
    }
  }

  return (
    <div className={classes.desk}>
      {/* While somebody signs, the line under the pad says what becomes of his strokes. */}
      {!signing && away}
      {signing ? (
        <main className={classes.signing}>
          <SigningSheet
            key={signing.signingId}
            client={deskClient.signing}
            signing={signing}
            note={signing.hint && <p className={classes.small}>{HINT_SENTENCES[signing.hint]}</p>}
            onEnd={(end) => {
              setSigning(null)
              before.current.endedAt = Date.now()
              setLast(end.kind === 'left' ? null : end)
            }}
          />
        </main>
      ) : (
        purpose && (
          <CardStep
            self={self}
            purpose={purpose}
            onPurpose={setPurpose}
            last={last}
            usesCamera={usesCamera}
            onCamera={setUsesCamera}
            onCode={(code, takeOver) => open(purpose, code, takeOver)}
            isStillThere={(code) =>
              code === before.current.code && Date.now() - before.current.endedAt < STILL_THERE_MS
            }
          />
        )
      )}
    </div>
  )
}
