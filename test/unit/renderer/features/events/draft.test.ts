import { describe, expect, it } from 'vitest'
import type { AgendaStep, EventDraft } from '#shared/contract/events.ts'
import { EVENT_TEMPLATES } from '#shared/domain/event-templates.ts'
import { inSequence, isOutOfOrder, timesAfter } from '../../../../../renderer/features/events/agenda-times.ts'
import {
  isSameDraft,
  newOfficial,
  problemsOf,
  tidy,
  withDayMoved,
  withNextDay,
  withoutDay,
} from '../../../../../renderer/features/events/draft.ts'
import { sessionsStillMissing } from '../../../../../renderer/features/events/new-stands.ts'
import { moved } from '../../../../../renderer/ui/line-list/moved.ts'
import { actorsOfStep, rolesWithoutOfficial } from '../../../../../renderer/features/events/needed-roles.ts'
import {
  draftFromTemplate,
  draftOfMeeting,
  regionOf,
} from '../../../../../renderer/features/events/new-draft.ts'

const occasion = {
  region: 'Kabupaten Kupang',
  election: { kind: 'pemilihan', year: 2024 },
  day: '2024-09-27',
} as const
const surroundings = { office: undefined, last: undefined, zone: 'WITA' } as const

function draft(patch: Partial<EventDraft> = {}): EventDraft {
  return { ...draftOfMeeting(occasion, surroundings), ...patch }
}

function step(startTime: string, endTime: string): AgendaStep {
  return {
    id: startTime,
    day: '2024-09-27',
    kind: 'lainnya',
    title: 'Acara',
    startTime,
    endTime,
    actor: '',
    follower: '',
  }
}

describe('a draft from a template', () => {
  it.each(EVENT_TEMPLATES)('$id can be stored as it comes', (template) => {
    const made = draftFromTemplate(template, occasion, surroundings)
    expect(problemsOf(made)).toEqual([])
    expect(made.title).toContain('Pemilihan Tahun 2024')
    expect(made.agenda.length).toBeGreaterThan(4)
    expect(new Set(made.agenda.map(({ id }) => id)).size).toBe(made.agenda.length)
  })

  it('names the region of the office in its own capitals', () => {
    const lines = [{ text: 'PEMERINTAH KABUPATEN KUPANG', size: 'normal', bold: true } as const]
    expect(regionOf({ name: 'Badan Kesbangpol', letterhead: { lines, rule: 'thick' } })).toBe(
      'Kabupaten Kupang',
    )
    expect(regionOf(undefined)).toBe('')
  })
})

describe('what keeps a draft from being stored', () => {
  it('is told with the part of the form it stands in', () => {
    const [day] = draft().days
    if (!day) throw new Error('a draft has a day')
    const found = problemsOf(
      draft({
        title: ' ',
        pledgeSubject: '',
        officials: [newOfficial(['saksi'])],
        days: [day, { ...day, startTime: '10:00', endTime: '09:00' }],
      }),
    )
    expect(found.map(({ part }) => part)).toEqual(['pokok', 'pokok', 'pokok', 'dasar', 'pejabat'])
  })
})

describe('a draft that is tidied', () => {
  it('loses empty lines and empty numbers, nothing else', () => {
    const tidied = tidy(
      draft({ organisers: ['A', ' ', 'B'], documentNumbers: { invitations: '005/1', minutes: ' ' } }),
    )
    expect(tidied.organisers).toEqual(['A', 'B'])
    expect(tidied.documentNumbers).toEqual({ invitations: '005/1' })
  })

  it('is the same draft as one that differs only in empty lines', () => {
    const one = draft({ organisers: ['A'] })
    expect(isSameDraft(one, { ...one, organisers: ['A', ''] })).toBe(true)
    expect(isSameDraft(one, { ...one, organisers: ['B'] })).toBe(false)
  })
})

describe('days', () => {
  it('a day that moves takes its agenda along', () => {
    const later = withDayMoved(draft(), 0, '2024-10-01')
    expect(new Set(later.agenda.map(({ day }) => day))).toEqual(new Set(['2024-10-01']))
  })

  it('a further day follows the last one at the same hours', () => {
    const [first, second] = withNextDay(draft()).days
    expect(second).toEqual({ ...first, day: '2024-09-28' })
  })

  it('a day that goes leaves its agenda to the first one', () => {
    const two = withNextDay(draft())
    const written = two.agenda.map((one, index) => (index === 0 ? { ...one, day: '2024-09-28' } : one))
    const left = withoutDay({ ...two, agenda: written }, 1)
    expect(left.agenda.length).toBe(two.agenda.length)
    expect(left.agenda.every(({ day }) => day === '2024-09-27')).toBe(true)
  })
})

describe('the agenda', () => {
  it('says when a step begins before the one above it', () => {
    expect(isOutOfOrder([step('08:00', '08:30'), step('08:30', '09:00')])).toBe(false)
    expect(isOutOfOrder([step('09:00', '09:30'), step('08:30', '09:00')])).toBe(true)
  })

  it('is put in sequence from the start of the day, each step as long as before', () => {
    const times = inSequence([step('09:00', '09:10'), step('08:00', '08:45'), step('', '')], '08:00')
    expect(times.map(({ startTime, endTime }) => [startTime, endTime])).toEqual([
      ['08:00', '08:10'],
      ['08:10', '08:55'],
      ['08:55', '09:10'],
    ])
  })

  it('a new step begins where the last one ends', () => {
    expect(timesAfter([step('08:00', '08:30')], '07:00')).toEqual({ startTime: '08:30', endTime: '08:45' })
    expect(timesAfter([], '07:00')).toEqual({ startTime: '07:00', endTime: '07:15' })
  })

  it('a row moves one place and never out of the list', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 2, 9)).toEqual(['a', 'b', 'c'])
  })
})

describe('roles', () => {
  it('that the agenda and the papers need and nobody has are offered once', () => {
    const meeting = draft({ officials: [{ ...newOfficial(['notulis', 'moderator']), name: 'A' }] })
    expect(rolesWithoutOfficial(meeting)).toEqual([
      'pembawa_acara',
      'pembaca_doa',
      'pimpinan_rapat',
      'narasumber',
      'penanggung_jawab',
    ])
  })

  it('name who does a step by his office, with its prefix', () => {
    const chair = {
      ...newOfficial(['pimpinan_rapat']),
      name: 'A',
      prefix: 'Pj.',
      officeTitle: 'Bupati Kupang',
    } as const
    expect(actorsOfStep(draft({ officials: [chair] }), 'arahan')).toBe('Pj. Bupati Kupang')
  })
})

describe('the sessions of a draft', () => {
  const session = (day: string) => ({
    ...{ id: day, day, title: 'Materi', opens: null, closes: null, graceMinutes: 0, capacity: null },
    ...{ withExits: false, categories: [] },
  })

  it('go with their day, and stay with the first one when it goes', () => {
    const one = draft({ sessions: [session('2024-09-27')] })
    expect(withDayMoved(one, 0, '2024-10-01').sessions).toMatchObject([{ day: '2024-10-01' }])
    const two = withNextDay(draft({ sessions: [session('2024-09-28')] }))
    expect(withoutDay(two, 1).sessions).toMatchObject([{ day: '2024-09-27' }])
  })

  it('and doors need a name', () => {
    const nameless = draft({ sessions: [{ ...session('2024-09-27'), title: ' ' }], doors: [] })
    expect(problemsOf(nameless)).toMatchObject([{ part: 'sesi' }])
    const door = { id: 'd', name: '', capacity: null, direction: 'in' } as const
    expect(problemsOf(draft({ doors: [door] }))).toMatchObject([{ part: 'sesi' }])
  })

  it('are proposed by the agenda once', () => {
    const { agenda } = draft()
    const proposed = sessionsStillMissing(agenda, [])
    expect(proposed.map(({ title }) => title)).toEqual(['Pembukaan', 'Penyampaian materi'])
    expect(sessionsStillMissing(agenda, proposed)).toEqual([])
  })

  it('of an apel are none, but it has gates', () => {
    const apel = EVENT_TEMPLATES.find(({ id }) => id === 'apel')
    if (!apel) throw new Error('there is no template for an apel')
    const { sessions, doors } = draftFromTemplate(apel, occasion, surroundings)
    expect(sessions).toEqual([])
    expect(doors.map(({ name }) => name)).toEqual(['Gerbang Utama', 'Gerbang Timur', 'Gerbang Barat'])
  })
})
