import { describe, expect, test } from 'vitest'
import type { OfficialRole } from '#shared/domain/events.ts'
import { categoriesMeant, isMeantFor } from '#shared/domain/instrument.ts'
import { signatoriesOf, witnessesOf, witnessesOfAll } from '#shared/domain/pledge-officials.ts'
import { BY_RULE, type PledgeSettings, withOfficialIds } from '#shared/domain/pledge-settings.ts'

const official = (id: string, officeTitle: string, ...roles: OfficialRole[]) => ({
  ...{ id, officeTitle, rank: '', roles },
})
const OFFICIALS = [
  official('staf', 'Analis Kebijakan', 'penandatangan'),
  official('kades', 'Kepala Desa Oenoni', 'penandatangan'),
  official('sekda', 'Sekretaris Daerah', 'penandatangan'),
  official('bupati', 'Bupati Kupang', 'penandatangan'),
  official('bawaslu', 'Ketua Bawaslu', 'saksi'),
  official('kpu', 'Ketua KPU', 'saksi'),
]
const eventWith = (pledgeSettings: PledgeSettings = {}) => ({
  instruments: ['ikrar_asn', 'ikrar_kepala_desa'] as const,
  officials: OFFICIALS,
  pledgeSettings,
})
const ids = (officials: readonly { id: string }[]) => officials.map(({ id }) => id)

describe('who signs an instrument among the officials', () => {
  test('is whoever has the role, leaders first, each for the text of his own kind', () => {
    expect(ids(signatoriesOf('ikrar_asn', eventWith()))).toEqual(['bupati', 'sekda', 'staf'])
    expect(ids(signatoriesOf('ikrar_kepala_desa', eventWith()))).toEqual(['kades'])
  })

  test('is exactly whom the organiser put in order, without who is gone', () => {
    const chosen = { ...BY_RULE, signatoryIds: ['kpu', 'gone', 'sekda'] }
    const event = eventWith({ ikrar_asn: chosen })
    expect(ids(signatoriesOf('ikrar_asn', event))).toEqual(['kpu', 'sekda'])
    expect(ids(signatoriesOf('ikrar_kepala_desa', event))).toEqual(['kades'])
    expect(signatoriesOf('ikrar_asn', eventWith({ ikrar_asn: { ...BY_RULE, signatoryIds: [] } }))).toEqual([])
  })

  test('is witnessed by whoever has the role, or in the order chosen', () => {
    expect(ids(witnessesOf('ikrar_asn', eventWith()))).toEqual(['bawaslu', 'kpu'])
    const event = eventWith({ ikrar_asn: { ...BY_RULE, witnessIds: ['kpu', 'sekda'] } })
    expect(ids(witnessesOf('ikrar_asn', event))).toEqual(['kpu', 'sekda'])
    expect(ids(witnessesOfAll(event))).toEqual(['kpu', 'sekda', 'bawaslu'])
  })
})

describe('the categories of an instrument', () => {
  test('go by the rule until the organiser chooses others', () => {
    expect(isMeantFor('ikrar_asn', 'dprd', eventWith())).toBe(false)
    const event = eventWith({ ikrar_asn: { ...BY_RULE, categories: ['dprd', 'pns'] } })
    expect(categoriesMeant('ikrar_asn', event)).toEqual(['pns', 'dprd'])
    expect(categoriesMeant('ikrar_kepala_desa', event)).toEqual(['kepala_desa', 'perangkat_desa', 'bpd'])
  })
})

test('officials with new ids keep their places', () => {
  const settings = { ikrar_asn: { ...BY_RULE, signatoryIds: ['a', 'b'], witnessIds: ['c'] } }
  expect(withOfficialIds(settings, (id) => `${id}2`)).toEqual({
    ikrar_asn: { categories: null, signatoryIds: ['a2', 'b2'], witnessIds: ['c2'] },
  })
})
