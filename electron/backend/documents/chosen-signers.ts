/** Who signs a list: the officials chosen for it, or who answers for the event. */
import type { SignerOptions } from '#shared/contract/document-options/signers.ts'
import type { Official } from '#shared/contract/events.ts'
import type { LoadContext } from './document.ts'
import { signedBy, signerOf, signingCity } from './event-facts.ts'
import type { SignedBlock } from './kit/signatures.ts'

/** The last one stands at the right with place and date; the others have taken note (Mengetahui). */
export function chosenSigners(options: SignerOptions, context: LoadContext, date: string): SignedBlock[] {
  const { event, office } = context
  const signers = signersOf(options, context)
  const signedAt = { city: signingCity(event, office), date }
  return [
    // The word stands on the line of place and date, so that the offices begin side by side.
    ...signers.slice(0, -1).map((official) => ({ ...signedBy(official, office), place: 'Mengetahui,' })),
    signedBy(signers.at(-1), office, { signedAt }),
  ]
}

/** From left to right; nobody where nobody was chosen or named. */
export function signersOf({ signerIds = [] }: SignerOptions, { event }: LoadContext): Official[] {
  const chosen = signerIds.flatMap((id) => event.officials.filter((official) => official.id === id))
  return chosen.length > 0 ? chosen : [signerOf(event) ?? []].flat()
}
