/** Signing on a screen: a badge, the words, the hand, and the next one. */
import { Select } from '@mantine/core'
import { HINT_SENTENCES, purposeLabel } from '#shared/texts/signing.ts'
import { client } from '../../bridge/api.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { FindField } from '../../ui/find-person/find-field.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { UnlockedNotice } from '../../ui/unlocked-notice.tsx'
import { SigningSheet } from '../../ui/signing/signing-sheet.tsx'
import columns from '../../ui/desk-columns.module.css'
import { AnswerCard } from './answer-card.tsx'
import { AttendantsButton } from './attendants-button.tsx'
import { RecentSignatures } from './recent-signatures.tsx'
import { SignerWindowButton } from './signer-window-button.tsx'
import classes from './signing-page.module.css'
import { keyOf, purposesOf } from './use-purpose.ts'
import { type SigningDesk, useSigningDesk } from './use-signing-desk.ts'

export function SigningPage() {
  const event = useEvent()
  const desk = useSigningDesk(event)
  const { signing, attendants } = desk
  return (
    <div className={classes.page}>
      <PageHeader
        title="Tanda tangan"
        purpose={[desk.desk, attendantsWords(desk)].join(' · ')}
        actions={
          <>
            <PurposeChoice desk={desk} />
            <AttendantsButton attendants={attendants} />
            <SignerWindowButton eventId={event.id} />
          </>
        }
      />
      {signing ? (
        <div className={classes.sheet}>
          <SigningSheet
            key={signing.signingId}
            client={client.signing}
            signing={signing}
            onEnd={desk.end}
            onDrawn={desk.drawn}
            note={signing.hint && <p className={classes.hint}>{HINT_SENTENCES[signing.hint]}</p>}
          />
        </div>
      ) : (
        <>
          <UnlockedNotice />
          <Waiting desk={desk} />
        </>
      )}
    </div>
  )
}

function Waiting({ desk }: { desk: SigningDesk }) {
  const event = useEvent()
  return (
    <div className={columns.columns}>
      <div className={classes.main}>
        <AnswerCard answer={desk.answer} zone={event.zone} onTakeOver={desk.takeOver} />
        <FindField
          eventId={event.id}
          day={desk.purpose.kind === 'attendance' ? desk.purpose.day : undefined}
          zone={event.zone}
          find={desk.find}
          onCode={(code) => desk.open({ code })}
          onPerson={(participantId) => desk.open({ participantId })}
        />
      </div>
      <RecentSignatures eventId={event.id} purpose={desk.purpose} zone={event.zone} />
    </div>
  )
}

function PurposeChoice({ desk }: { desk: SigningDesk }) {
  const event = useEvent()
  const purposes = purposesOf(event)
  return (
    <Select
      aria-label="Yang ditandatangani"
      w={{ base: 200, lg: 280 }}
      value={keyOf(desk.purpose)}
      onChange={(key) => {
        const chosen = purposes.find((one) => keyOf(one) === key)
        if (chosen) desk.choosePurpose(chosen)
      }}
      data={purposes.map((one) => ({ value: keyOf(one), label: purposeLabel(one) }))}
      allowDeselect={false}
      disabled={desk.signing !== null}
    />
  )
}

function attendantsWords({ attendants: { operator, witness } }: SigningDesk): string {
  const named = [operator && `Petugas ${operator}`, witness && `saksi ${witness}`].filter(
    (part) => part !== '',
  )
  return named.length > 0 ? named.join(', ') : 'petugas dan saksi belum disebut'
}
