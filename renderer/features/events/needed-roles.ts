/** Which roles an event needs, read from its agenda and its papers. */
import type { EventDraft, Official } from '#shared/contract/events.ts'
import type { AgendaStepKind, OfficialRole } from '#shared/domain/events.ts'

const ROLE_OF_STEP: Partial<Record<AgendaStepKind, OfficialRole>> = {
  pembukaan: 'pembawa_acara',
  doa: 'pembaca_doa',
  laporan_panitia: 'pelapor',
  sambutan: 'sambutan',
  arahan: 'arahan',
  pembukaan_resmi: 'pembuka',
  materi: 'narasumber',
  tanya_jawab: 'moderator',
  pembacaan_ikrar: 'pembaca_ikrar',
  penandatanganan_ikrar: 'penandatangan',
}

/** At an apel the arahan is the amanat of who leads it, at a rakor of who chairs it. */
const LEADER: Partial<Record<EventDraft['kind'], OfficialRole>> = {
  apel: 'pimpinan_apel',
  rakor: 'pimpinan_rapat',
}

export function roleOfStep(kind: AgendaStepKind, eventKind: EventDraft['kind']): OfficialRole | undefined {
  return (kind === 'arahan' ? LEADER[eventKind] : undefined) ?? ROLE_OF_STEP[kind]
}

/** In the order of the agenda, then of the papers; only those nobody has yet. */
export function rolesWithoutOfficial(
  draft: Pick<EventDraft, 'kind' | 'agenda' | 'officials' | 'instruments'>,
): OfficialRole[] {
  const ofAgenda = draft.agenda.flatMap(({ kind }) => roleOfStep(kind, draft.kind) ?? [])
  const ofPapers: OfficialRole[] = [
    ...(draft.instruments.length > 0 ? (['saksi'] as const) : []),
    'notulis',
    'penanggung_jawab',
  ]
  const filled = new Set(draft.officials.flatMap(({ roles }) => roles))
  return [...new Set([...ofAgenda, ...ofPapers])].filter((role) => !filled.has(role))
}

/** Who does a step by his role, as the agenda names him: "Pj. Bupati Kupang" or, without an office, his name. */
export function actorsOfStep(draft: Pick<EventDraft, 'kind' | 'officials'>, kind: AgendaStepKind): string {
  const role = roleOfStep(kind, draft.kind)
  if (role === undefined) return ''
  return draft.officials
    .filter(({ roles }) => roles.includes(role))
    .map(nameInAgenda)
    .join(', ')
}

function nameInAgenda({ prefix, officeTitle, name }: Official): string {
  return officeTitle.trim() === '' ? name.trim() : `${prefix} ${officeTitle}`.trim()
}
