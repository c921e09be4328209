/** The sessions that an agenda suggests: parts that people attend on their own, not every step of the programme. */
import type { AgendaStepKind } from './events.ts'
import type { CivilDate, CivilTime } from './time.ts'

export type PlannedSession = {
  day: CivilDate
  title: string
  opens: CivilTime | null
  closes: CivilTime | null
}

type Step = { day: CivilDate; kind: AgendaStepKind; title: string; startTime: string; endTime: string }
type Part = 'opening' | 'own' | 'pledge'

/** What belongs to no session is left out: registration, breaks, photographs, the end. */
const PART: Readonly<Partial<Record<AgendaStepKind, Part>>> = {
  pembukaan: 'opening',
  indonesia_raya: 'opening',
  doa: 'opening',
  laporan_panitia: 'opening',
  sambutan: 'opening',
  arahan: 'opening',
  pembukaan_resmi: 'opening',
  materi: 'own',
  lainnya: 'own',
  pembacaan_ikrar: 'pledge',
  pengucapan_bersama: 'pledge',
  penandatanganan_ikrar: 'pledge',
  penandatanganan_bersama: 'pledge',
  penandatanganan_pakta_integritas: 'pledge',
  penandatanganan_deklarasi_damai: 'pledge',
}
const TITLES: Readonly<Record<Exclude<Part, 'own'>, string>> = {
  opening: 'Pembukaan',
  pledge: 'Ikrar dan penandatanganan',
}

/** Steps in the order of the agenda. Questions after a lecture belong to it. */
export function sessionsFromAgenda(steps: readonly Step[]): PlannedSession[] {
  const planned: PlannedSession[] = []
  let before: { part: Part; day: CivilDate } | undefined
  for (const step of steps) {
    const part = PART[step.kind]
    const last = planned.at(-1)
    const continues = last && before?.day === step.day
    if (continues && (step.kind === 'tanya_jawab' || (part !== 'own' && part === before?.part))) {
      last.closes = step.endTime || last.closes
      continue
    }
    before = part && { part, day: step.day }
    if (!part) continue
    const title = part === 'own' ? step.title : TITLES[part]
    planned.push({ day: step.day, title, opens: step.startTime || null, closes: step.endTime || null })
  }
  return planned
}

/** How long before and after its time a suggested session lets people in. */
export const USUAL_GRACE_MINUTES = 30

/** The gates an apel begins with; names are changed to those of the field. */
export const APEL_GATES = ['Gerbang Utama', 'Gerbang Timur', 'Gerbang Barat'] as const
