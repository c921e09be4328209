/** Signature places for officials of one role, numbered where there are several: "Saksi I," "Saksi II,". */
import type { Official } from '#shared/contract/events.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { witnessesOf } from '#shared/domain/pledge-officials.ts'
import { roman } from '#shared/domain/words.ts'
import type { LoadContext } from './document.ts'
import { officialsWith, signedBy } from './event-facts.ts'
import type { SignedBlock } from './kit/signatures.ts'

export function witnesses(
  { event, office }: LoadContext,
  instrument: InstrumentKind,
  signs: (official: Official) => boolean = () => true,
): SignedBlock[] {
  return numbered('Saksi', witnessesOf(instrument, event).filter(signs), office)
}

/** A place to sign for nobody yet where there is no reader. */
export function readers({ event, office }: LoadContext): SignedBlock[] {
  const named = officialsWith(event, 'pembaca_ikrar')
  return numbered('Pembaca ikrar', named.length === 0 ? [undefined] : named, office)
}

function numbered(
  word: string,
  officials: readonly (Official | undefined)[],
  office: LoadContext['office'],
): SignedBlock[] {
  return officials.map((one, index) =>
    signedBy(one, office, { above: officials.length > 1 ? `${word} ${roman(index + 1)},` : `${word},` }),
  )
}
