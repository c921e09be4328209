/** Who is meant to sign which of the instruments of an event. */
import { CATEGORIES, type Category } from './category.ts'
import type { InstrumentKind } from './events.ts'
import type { PledgeSettings } from './pledge-settings.ts'

/** They govern a village and have a pledge of their own. */
const VILLAGE: ReadonlySet<Category> = new Set(['kepala_desa', 'perangkat_desa', 'bpd'])

/** They witness, speak or report; a pledge of officials is not theirs to make. */
const GUESTS: ReadonlySet<Category> = new Set([
  'forkopimda',
  'dprd',
  'tni',
  'polri',
  'kpu',
  'bawaslu',
  'narasumber',
  'pers',
  'undangan',
])

/** What an event says about its instruments. */
export type InstrumentsOfEvent = {
  instruments: readonly InstrumentKind[]
  pledgeSettings: PledgeSettings
}

/** Read out by all at once and signed in one table; a pakta is each person's own paper. */
export function isCommon(instrument: InstrumentKind): boolean {
  return instrument !== 'pakta_integritas'
}

/** Whom the organiser chose for it; where nothing was chosen, whom the rule means. */
export function isMeantFor(
  instrument: InstrumentKind,
  category: Category,
  { instruments, pledgeSettings }: InstrumentsOfEvent,
): boolean {
  const chosen = pledgeSettings[instrument]?.categories
  return chosen ? chosen.includes(category) : isMeantByRule(instrument, category, instruments)
}

/** In the order of menus and counts. */
export function categoriesMeant(instrument: InstrumentKind, event: InstrumentsOfEvent): Category[] {
  return CATEGORIES.filter((category) => isMeantFor(instrument, category, event))
}

/**
 * Two pledges at one event part its people: the village government reads its own, everybody else who
 * works for the government the other. Where an event has one pledge, all of them read it together.
 *
 * @param ofEvent all instruments of the event.
 */
export function isMeantByRule(
  instrument: InstrumentKind,
  category: Category,
  ofEvent: readonly InstrumentKind[],
): boolean {
  switch (instrument) {
    case 'deklarasi_damai':
      return true
    case 'komitmen_bersama':
      return !GUESTS.has(category)
    case 'pakta_integritas':
      return !GUESTS.has(category) && !VILLAGE.has(category)
    case 'ikrar_asn':
      return !GUESTS.has(category) && (!VILLAGE.has(category) || !ofEvent.includes('ikrar_kepala_desa'))
    case 'ikrar_kepala_desa':
      return VILLAGE.has(category) || (!GUESTS.has(category) && !ofEvent.includes('ikrar_asn'))
  }
}
