import { describe, expect, test } from 'vitest'
import { EVENT_TEMPLATE_IDS } from '#shared/domain/event-template-steps.ts'
import { EVENT_TEMPLATES, fillEventTemplate, findEventTemplate } from '#shared/domain/event-templates.ts'
import { minutesOf } from '#shared/domain/time.ts'

const occasion = {
  region: 'Kabupaten Kupang',
  election: { kind: 'pemilihan', year: 2024 },
  day: '2024-09-27',
} as const

describe.each(EVENT_TEMPLATE_IDS)('the template %s', (id) => {
  const template = findEventTemplate(id)
  if (!template) throw new Error(id)
  const outline = fillEventTemplate(template, occasion)

  test('leaves nothing to fill in its title', () => {
    expect(outline.title).toMatch(/Kabupaten Kupang/)
    expect(outline.title).toMatch(/Pemilihan Tahun 2024$/)
    expect(outline.title).not.toMatch(/[{}]/)
  })

  test('has steps without a gap, from the first minute to the last', () => {
    expect(outline.agenda[0]?.startTime).toBe(outline.day.startTime)
    expect(outline.agenda.at(-1)?.endTime).toBe(outline.day.endTime)
    for (const [place, step] of outline.agenda.entries()) {
      expect(minutesOf(step.endTime)).toBeGreaterThan(minutesOf(step.startTime))
      if (place > 0) expect(step.startTime).toBe(outline.agenda[place - 1]?.endTime)
      expect(step.day).toBe('2024-09-27')
    }
  })

  test('names every role that its agenda needs, and a notulis', () => {
    const needed = outline.agenda.flatMap(({ role }) => role ?? [])
    expect(outline.roles).toEqual(expect.arrayContaining([...needed, 'notulis']))
    expect(new Set(outline.roles).size).toBe(outline.roles.length)
  })

  test('reads a pledge and has something to sign or to speak', () => {
    expect(outline.agenda.some(({ kind }) => kind === 'pembacaan_ikrar')).toBe(true)
    expect(outline.instruments.length).toBeGreaterThan(0)
  })
})

test('the mixed event has two pledges, each followed by its own people', () => {
  const outline = fillEventTemplate(templateOf('sosialisasi_deklarasi'), occasion)
  expect(outline.title).toBe(
    'Sosialisasi dan Deklarasi Netralitas ASN dan Kepala Desa Tingkat Kabupaten Kupang pada Pemilihan Tahun 2024',
  )
  expect(outline.instruments).toEqual(['ikrar_asn', 'ikrar_kepala_desa'])
  const pledges = outline.agenda.filter(({ kind }) => kind === 'pembacaan_ikrar')
  expect(pledges.map(({ follower }) => follower)).toEqual([
    'seluruh pegawai ASN yang hadir',
    'seluruh kepala desa yang hadir',
  ])
})

test('the declaration has its acts in the order in which they were held', () => {
  const kinds = fillEventTemplate(templateOf('deklarasi_komitmen'), occasion).agenda.map(({ kind }) => kind)
  const acts = [
    'sambutan',
    'pembacaan_ikrar',
    'penandatanganan_ikrar',
    'penandatanganan_deklarasi_damai',
  ] as const
  expect(kinds.filter((kind) => acts.some((act) => act === kind))).toEqual(['sambutan', ...acts])
})

test('a region that is not known leaves no hole in the title', () => {
  const title = fillEventTemplate(templateOf('apel'), { ...occasion, region: ' ' }).title
  expect(title).toBe('Apel Bersama Netralitas ASN pada Pemilihan Tahun 2024')
})

test('the agenda of a template can follow a region with signs that mean something to a replacement', () => {
  const title = fillEventTemplate(templateOf('apel'), { ...occasion, region: "Kota $& $'" }).title
  expect(title).toContain("Kota $& $'")
})

test('there is one template of every id', () => {
  expect(EVENT_TEMPLATES.map(({ id }) => id)).toEqual([...EVENT_TEMPLATE_IDS])
})

function templateOf(id: (typeof EVENT_TEMPLATE_IDS)[number]) {
  const template = findEventTemplate(id)
  if (!template) throw new Error(id)
  return template
}
