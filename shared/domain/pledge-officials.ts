/** Which officials sign and witness an instrument, in the order in which they do. */
import { type Category } from './category.ts'
import { guessCategory } from './category-guess.ts'
import { INSTRUMENT_KINDS, type InstrumentKind, type OfficialRole } from './events.ts'
import { type InstrumentsOfEvent, isMeantByRule } from './instrument.ts'
import { officialsNamed } from './pledge-settings.ts'
import { protocolPlace } from './protocol.ts'

type Named = { id: string; officeTitle: string; rank: string; roles: readonly OfficialRole[] }
type OfEvent<Official extends Named> = InstrumentsOfEvent & { officials: readonly Official[] }

/** Those the organiser put in order, else whoever has the role: leaders first, then officials, then staff. */
export function signatoriesOf<Official extends Named>(
  instrument: InstrumentKind,
  event: OfEvent<Official>,
): Official[] {
  const chosen = event.pledgeSettings[instrument]?.signatoryIds
  return officialsNamed(chosen, event.officials, signatoriesByRole(instrument, event))
}

export function signatoriesByRole<Official extends Named>(
  instrument: InstrumentKind,
  { officials, instruments }: OfEvent<Official>,
): Official[] {
  return officials
    .filter((one) => one.roles.includes('penandatangan') && signsByRule(instrument, one, instruments))
    .toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** Those the organiser put in order, else whoever has the role. */
export function witnessesOf<Official extends Named>(
  instrument: InstrumentKind,
  event: OfEvent<Official>,
): Official[] {
  const chosen = event.pledgeSettings[instrument]?.witnessIds
  return officialsNamed(chosen, event.officials, witnessesByRole(event))
}

export function witnessesByRole<Official extends Named>({
  officials,
}: Pick<OfEvent<Official>, 'officials'>): Official[] {
  return officials.filter((one) => one.roles.includes('saksi'))
}

/** Whoever witnesses any of them, each once. */
export function witnessesOfAll<Official extends Named>(event: OfEvent<Official>): Official[] {
  if (event.instruments.length === 0) return witnessesByRole(event)
  return [...new Set(event.instruments.flatMap((instrument) => witnessesOf(instrument, event)))]
}

/** Where both pledges are read, a village head signs the one and everybody else who was named the other. */
function signsByRule(
  instrument: InstrumentKind,
  official: Named,
  instruments: readonly InstrumentKind[],
): boolean {
  const bothRead = instruments.includes('ikrar_asn') && instruments.includes('ikrar_kepala_desa')
  if (instrument === 'deklarasi_damai' || !bothRead) return true
  const ofVillage = isMeantByRule('ikrar_kepala_desa', categoryOf(official), INSTRUMENT_KINDS)
  return ofVillage === (instrument === 'ikrar_kepala_desa')
}

function placeOf(official: Named): number {
  return protocolPlace({ position: official.officeTitle, category: categoryOf(official) })
}

function categoryOf({ officeTitle }: Named): Category {
  return guessCategory({ status: null, position: officeTitle, rank: null, nip: null, hints: [] })
}
