import { describe, expect, test } from 'vitest'
import { EVENT_TEMPLATES, fillEventTemplate } from '#shared/domain/event-templates.ts'
import { sessionsFromAgenda } from '#shared/domain/session-plan.ts'

const step = (
  kind: 'materi' | 'tanya_jawab' | 'istirahat' | 'sambutan' | 'doa',
  startTime = '',
  endTime = '',
) => ({
  ...{ day: '2026-11-20', kind, title: `Acara ${kind}`, startTime, endTime },
})

describe('the sessions of an agenda', () => {
  test('of a sosialisasi are its opening, each lecture and the pledge', () => {
    const template = EVENT_TEMPLATES.find(({ id }) => id === 'sosialisasi_deklarasi')
    const { agenda } = fillEventTemplate(template ?? (EVENT_TEMPLATES[0] as never), {
      region: 'Kabupaten Contoh',
      election: { kind: 'pemilihan', year: 2026 },
      day: '2026-11-20',
    })
    expect(sessionsFromAgenda(agenda)).toEqual([
      { day: '2026-11-20', title: 'Pembukaan', opens: '09:00', closes: '09:50' },
      { day: '2026-11-20', title: 'Materi: Netralitas ASN dan kepala desa', opens: '09:50', closes: '10:20' },
      { day: '2026-11-20', title: 'Materi: Penegakan disiplin ASN', opens: '10:20', closes: '11:20' },
      { day: '2026-11-20', title: 'Ikrar dan penandatanganan', opens: '11:20', closes: '11:50' },
    ])
  })

  test('have no hours where the agenda has none', () => {
    expect(sessionsFromAgenda([step('materi')])).toMatchObject([{ opens: null, closes: null }])
  })

  test('do not reach across a break or into the next day', () => {
    const before = [step('sambutan', '08:00', '08:10'), step('istirahat', '08:10', '08:20')]
    const after = [
      step('doa', '08:20', '08:30'),
      { ...step('sambutan', '08:00', '08:10'), day: '2026-11-21' },
    ]
    expect(sessionsFromAgenda([...before, ...after]).map(({ day, opens }) => `${day} ${opens}`)).toEqual([
      '2026-11-20 08:00',
      '2026-11-20 08:20',
      '2026-11-21 08:00',
    ])
  })

  test('of an empty agenda are none', () => {
    expect(sessionsFromAgenda([])).toEqual([])
  })
})
