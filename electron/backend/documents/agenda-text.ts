/** Steps of the agenda as papers word them. */
import type { AgendaStep } from '#shared/contract/events.ts'
import { clock } from '#shared/domain/time-text.ts'

/** "08.30–09.00", "08.30", or nothing. */
export function stepTime({ startTime, endTime }: AgendaStep): string {
  return [startTime, endTime]
    .filter((time) => time !== '')
    .map(clock)
    .join('–')
}

/** Who follows, as a phrase: "diikuti seluruh ASN yang hadir"; nothing where nobody was entered. */
export function followersOf({ follower }: AgendaStep): string {
  if (follower === '') return ''
  if (/^(?:diikuti|bersama|oleh)\b/i.test(follower)) return follower
  return `diikuti ${withinSentence(follower)}`
}

/** Who does it, as within a sentence: "Pj. Bupati", "seluruh peserta"; '' where nobody was entered. */
export function doerOf({ actor }: AgendaStep): string {
  return withinSentence(actor)
}

/** "Penandatanganan ikrar oleh Pj. Bupati, diikuti seluruh ASN", without a full stop. */
export function actOf(step: AgendaStep): string {
  const by = step.actor === '' ? '' : ` oleh ${doerOf(step)}`
  return [`${step.title}${by}`, followersOf(step)].filter((part) => part !== '').join(', ')
}

function withinSentence(who: string): string {
  return who.replace(/^(?:Seluruh|Semua|Segenap|Para)\b/, (word) => word.toLowerCase())
}
