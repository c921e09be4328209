import { describe, expect, test } from 'vitest'
import { CATEGORIES, type Category } from '#shared/domain/category.ts'
import { INSTRUMENT_KINDS, type InstrumentKind } from '#shared/domain/events.ts'
import { isCommon, isMeantByRule } from '#shared/domain/instrument.ts'

const BOTH: readonly InstrumentKind[] = ['ikrar_asn', 'ikrar_kepala_desa']
const GUESTS: readonly Category[] = [
  'forkopimda',
  'dprd',
  'tni',
  'polri',
  'kpu',
  'bawaslu',
  'narasumber',
  'pers',
  'undangan',
]

function signers(instrument: InstrumentKind, ofEvent: readonly InstrumentKind[]): Category[] {
  return CATEGORIES.filter((category) => isMeantByRule(instrument, category, ofEvent))
}

describe('who signs', () => {
  test('the village government signs the pledge of village heads', () => {
    expect(signers('ikrar_kepala_desa', BOTH)).toEqual(['kepala_desa', 'perangkat_desa', 'bpd'])
  })

  test('a lurah is a civil servant and signs with the ASN', () => {
    expect(isMeantByRule('ikrar_asn', 'lurah', BOTH)).toBe(true)
    expect(isMeantByRule('ikrar_kepala_desa', 'lurah', BOTH)).toBe(false)
  })

  test('people without civil servant status who work for the government sign with the ASN', () => {
    for (const category of ['ptt', 'honorer', 'pppk_paruh_waktu'] as const) {
      expect(isMeantByRule('ikrar_asn', category, BOTH)).toBe(true)
    }
  })

  test('with two pledges nobody signs both, and only guests sign none', () => {
    for (const category of CATEGORIES) {
      const count = BOTH.filter((instrument) => isMeantByRule(instrument, category, BOTH)).length
      expect([category, count]).toEqual([category, GUESTS.includes(category) ? 0 : 1])
    }
  })

  test('where an event has one pledge, everybody but the guests signs it', () => {
    const everybody = CATEGORIES.filter((category) => !GUESTS.includes(category))
    expect(signers('ikrar_asn', ['ikrar_asn', 'deklarasi_damai'])).toEqual(everybody)
    expect(signers('ikrar_kepala_desa', ['ikrar_kepala_desa'])).toEqual(everybody)
  })

  test('a pakta integritas is for those who serve, not for villages or guests', () => {
    const signing = signers('pakta_integritas', INSTRUMENT_KINDS)
    expect(signing).toContain('pns')
    expect(signing).toContain('kepala_opd')
    expect(signing).not.toContain('kepala_desa')
    for (const guest of GUESTS) expect(signing).not.toContain(guest)
  })

  test('a declaration of peace is for everybody', () => {
    expect(signers('deklarasi_damai', INSTRUMENT_KINDS)).toEqual([...CATEGORIES])
  })
})

test("only a pakta is each person's own; every other instrument is read and signed together", () => {
  expect(INSTRUMENT_KINDS.filter((kind) => !isCommon(kind))).toEqual(['pakta_integritas'])
})
