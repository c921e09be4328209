import { keepPreviousData } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Event } from '#shared/contract/events.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { APP_SCREENS, EVENT_SCREENS, INNER_SCREENS } from './screens.ts'

export type Finding = { key: string; label: string; detail: string; open: () => void }
export type FindingGroup = { heading: string; findings: Finding[] }

const PAPERS = [
  { label: 'Undangan', to: '/kegiatan/$eventId/surat' },
  { label: 'Kartu peserta', to: '/kegiatan/$eventId/surat' },
  { label: 'Daftar hadir', to: '/kegiatan/$eventId/dokumen' },
  { label: 'Lembar ikrar ASN', to: '/kegiatan/$eventId/dokumen' },
  { label: 'Lembar ikrar kepala desa', to: '/kegiatan/$eventId/dokumen' },
  { label: 'Notula', to: '/kegiatan/$eventId/notula' },
  { label: 'Rekap presensi XLSX dan CSV', to: '/kegiatan/$eventId/ekspor' },
] as const

const MOST_PEOPLE = 6

/** Groups that have something to show, best guess first. */
export function useFindings(event: Event | undefined, query: string): FindingGroup[] {
  const words = query.trim()
  const groups = [
    { heading: 'Peserta', findings: usePeople(event, words) },
    { heading: 'Layar', findings: useScreens(event, words) },
    { heading: 'Dokumen', findings: usePapers(event, words) },
  ]
  return groups.filter((group) => group.findings.length > 0)
}

function usePeople(event: Event | undefined, words: string): Finding[] {
  const navigate = useNavigate()
  const isAsked = event !== undefined && words !== ''
  const input = {
    eventId: event?.id ?? '',
    filter: { query: words },
    sort: 'name',
    offset: 0,
    limit: MOST_PEOPLE,
  } as const
  const people = useAsk(
    ask.participants.page.queryOptions({
      input,
      enabled: isAsked,
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  )
  if (!isAsked) return []
  return (people.data?.rows ?? []).map(({ id, name, position, unit, village }) => ({
    key: id,
    label: name,
    detail: [position, unit ?? village].filter(Boolean).join(' · '),
    open: () =>
      void navigate({
        to: '/kegiatan/$eventId/peserta',
        params: { eventId: event.id },
        search: { query: name },
      }),
  }))
}

function useScreens(event: Event | undefined, words: string): Finding[] {
  const navigate = useNavigate()
  const ofEvent = event
    ? [
        ...EVENT_SCREENS.flatMap(({ heading, screens }) =>
          screens.map((screen) => ({ ...screen, detail: heading })),
        ),
        ...INNER_SCREENS.map(({ within, ...screen }) => ({ ...screen, detail: within })),
      ].map(({ to, label, detail }) => ({
        ...{ key: to, label, detail },
        open: () => void navigate({ to, params: { eventId: event.id } }),
      }))
    : []
  const ofApp = APP_SCREENS.map(({ to, label }) => ({
    key: to,
    label,
    detail: '',
    open: () => void navigate({ to }),
  }))
  return [...ofEvent, ...ofApp].filter(({ label }) => isAskedFor(label, words))
}

function usePapers(event: Event | undefined, words: string): Finding[] {
  const navigate = useNavigate()
  if (!event || words === '') return []
  return PAPERS.filter(({ label }) => isAskedFor(label, words)).map(({ label, to }) => ({
    key: label,
    label,
    detail: 'Dokumen',
    open: () => void navigate({ to, params: { eventId: event.id } }),
  }))
}

/** Every word typed begins a word of the label. */
function isAskedFor(label: string, words: string): boolean {
  const parts = label.toLowerCase().split(/\W+/)
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => parts.some((part) => part.startsWith(word)))
}
