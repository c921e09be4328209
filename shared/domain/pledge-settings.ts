/** What the organiser decided about an instrument: whom it is for, who signs first, who witnesses it. */
import { z } from 'zod'
import { CATEGORIES } from './category.ts'
import { INSTRUMENT_KINDS, type InstrumentKind } from './events.ts'

/** Of officials of the event, in the order in which they sign. */
const officialIds = z.array(z.string().min(1).max(64)).max(100).nullable().default(null)

/** Null goes by the rule: the categories an instrument is meant for, the officials with the role for it. */
export const pledgeSetting = z.object({
  categories: z.array(z.enum(CATEGORIES)).nullable().default(null),
  signatoryIds: officialIds,
  witnessIds: officialIds,
})
export type PledgeSetting = z.infer<typeof pledgeSetting>

export const BY_RULE: PledgeSetting = { categories: null, signatoryIds: null, witnessIds: null }

/** An instrument that is missing goes by the rules. */
export const pledgeSettings = z.partialRecord(z.enum(INSTRUMENT_KINDS), pledgeSetting)
export type PledgeSettings = Readonly<Partial<Record<InstrumentKind, PledgeSetting>>>

/** Those named, in their order, as far as the event still has them; `byRole` where nobody decided. */
export function officialsNamed<Named extends { id: string }>(
  ids: readonly string[] | null | undefined,
  officials: readonly Named[],
  byRole: readonly Named[],
): Named[] {
  if (!ids) return [...byRole]
  return ids.flatMap((id) => officials.filter((official) => official.id === id))
}

/** The same decisions where officials have other ids. */
export function withOfficialIds(settings: PledgeSettings, idOf: (id: string) => string): PledgeSettings {
  return Object.fromEntries(
    Object.entries(settings).map(([instrument, { categories, signatoryIds, witnessIds }]) => [
      instrument,
      {
        categories,
        signatoryIds: signatoryIds?.map(idOf) ?? null,
        witnessIds: witnessIds?.map(idOf) ?? null,
      },
    ]),
  )
}
