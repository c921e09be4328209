/** Who signs a list: the officials chosen for it, or who answers for the event. */
import type { SignerOptions } from '#shared/contract/document-options/signers.ts'
import type { Official } from '#shared/contract/events.ts'
import type { LoadContext } from './document.ts'
import { officialsWith, signedBy, signingCity } from './event-facts.ts'
import type { SignedBlock } from './kit/signatures.ts'

/** The last one stands at the right with place and date; the others have taken note (Mengetahui). */
export function chosenSigners(
  { signerIds }: SignerOptions,
  context: LoadContext,
  date: string,
): SignedBlock[] {
  const { event, office } = context
  const chosen = (signerIds ?? []).flatMap((id) => event.officials.filter((official) => official.id === id))
  const [last = answering(context), ...others] = chosen.toReversed()
  const signedAt = { city: signingCity(event, office), date }
  return [
    ...others.toReversed().map((official) => signedBy(official, office, { above: 'Mengetahui,' })),
    signedBy(last, office, { signedAt }),
  ]
}

function answering({ event }: LoadContext): Official | undefined {
  return officialsWith(event, 'penanggung_jawab', 'penandatangan')[0]
}
