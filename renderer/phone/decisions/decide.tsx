/** A verdict, then its reason; whose card an unknown one is, is found at the laptop. */
import { useState } from 'react'
import { Button } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import type { Conflict } from '#shared/contract/conflicts.ts'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import type { Verdict } from '#shared/domain/conflict.ts'
import { USUAL_REASONS, verdictLabel } from '#shared/texts/conflicts.ts'
import { errorSentence, isErrorCode } from '#shared/texts/errors.ts'
import { deskClient } from '../../bridge/http-link.ts'
import { newId } from '../../ui/new-id.ts'
import { ReasonForm } from '../door/reason-form.tsx'
import phone from '../phone.module.css'
import classes from './decisions.module.css'

export function Decide({ self, conflict }: { self: DeskSelf; conflict: Conflict }) {
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const isKnown = conflict.participantId !== null
  async function decide(reason: string): Promise<void> {
    if (verdict === null) return
    try {
      // Desk and supervisor come from the session; what stands here is not read.
      await deskClient.conflicts.decide({
        ...{ eventId: self.event.id, nonce: newId(), key: conflict.key, verdict, reason },
        ...{ expected: conflict.decision?.id ?? null, desk: self.name, decidedBy: self.operator },
      })
      setVerdict(null)
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }
  return (
    <>
      <div className={classes.verdicts} role="group" aria-label="Keputusan">
        {conflict.verdicts
          .filter((one) => isKnown || one !== 'present')
          .map((one) => (
            <Button
              key={one}
              size="md"
              variant={verdict === one ? 'filled' : 'default'}
              aria-pressed={verdict === one}
              onClick={() => setVerdict(one)}
            >
              {verdictLabel(conflict.kind, one)}
            </Button>
          ))}
      </div>
      {verdict !== null && (
        <ReasonForm
          reasons={USUAL_REASONS[verdict]}
          action="Simpan"
          onReason={(reason) => void decide(reason)}
        />
      )}
      {problem !== null && (
        <p className={phone.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  )
}

function sentenceOf(error: unknown): string {
  if (error instanceof ORPCError && isErrorCode(error.code)) return errorSentence(error.code)
  return 'Laptop belum menjawab, dan belum ada yang diputuskan. Periksa Wi-Fi, lalu coba lagi.'
}
