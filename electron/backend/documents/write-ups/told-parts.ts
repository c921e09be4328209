/** Parts that several written texts tell alike: who came, the agenda as it went, sessions, photos. */
import type { AgendaStep, Event } from '#shared/contract/events.ts'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import type { StepProgress } from '#shared/contract/notes.ts'
import { INSTRUMENT_LABELS } from '#shared/domain/events.ts'
import { toLocal } from '#shared/domain/time.ts'
import { clock, dayAndDate } from '#shared/domain/time-text.ts'
import { capitalised, percentage, quantity, thousands } from '#shared/domain/words.ts'
import type { DataBlock, DataColumn, PhotoShown, TextPart } from '#shared/domain/write-up/part.ts'
import { actOf, followersOf, stepTime } from '../agenda-text.ts'
import { text } from './assembled.ts'
import type { EventTold } from './event-told.ts'

/** Planned times, and beside them the actual ones where anybody noted one. */
export function agendaTables({ agenda, days, zone }: Event, progress: readonly StepProgress[]): DataBlock[] {
  if (agenda.length === 0) return []
  const actual = new Map(progress.map((step) => [step.stepId, step]))
  const isTimed = agenda.some(({ id }) => actual.has(id))
  const columns: DataColumn[] = [
    { head: isTimed ? 'Rencana' : 'Waktu', share: isTimed ? 0.16 : 0.19, align: 'center' },
    ...(isTimed ? [{ head: 'Terlaksana', share: 0.16, align: 'center' as const }] : []),
    { head: 'Acara', share: isTimed ? 0.36 : 0.44 },
    { head: 'Pelaku', share: isTimed ? 0.32 : 0.37 },
  ]
  const rowOf = (step: AgendaStep) => [
    stepTime(step),
    ...(isTimed ? [actualTime(actual.get(step.id), zone)] : []),
    step.title,
    doersOf(step),
  ]
  const tableOf = (steps: readonly AgendaStep[]): DataBlock => ({
    kind: 'table',
    columns,
    rows: steps.map(rowOf),
  })
  if (days.length <= 1) return [tableOf(agenda)]
  return days.flatMap(({ day }): DataBlock[] => {
    const steps = agenda.filter((step) => step.day === day)
    return steps.length === 0 ? [] : [{ kind: 'subheading', text: dayAndDate(day) }, tableOf(steps)]
  })
}

function actualTime(step: StepProgress | undefined, zone: Event['zone']): string {
  const at = (moment: number | null | undefined) =>
    moment === null || moment === undefined ? '' : clock(toLocal(moment, zone).time)
  const [start, end] = [at(step?.startedAt), at(step?.finishedAt)]
  if (start === '' && end === '') return ''
  return end === '' ? start : `${start}–${end}`
}

function doersOf(step: AgendaStep): string {
  const { actor, follower } = step
  if (follower === '') return actor
  return actor === '' ? capitalised(follower) : `${actor}, ${followersOf(step)}`
}

export function sessionTable({ sessions, event }: Pick<EventTold, 'sessions' | 'event'>): DataBlock[] {
  if (sessions.length === 0) return []
  const hasDays = event.days.length > 1
  return [
    {
      kind: 'table',
      columns: [
        { head: 'Sesi', share: 0.55 },
        { head: 'Diundang', share: 0.15, align: 'right' },
        { head: 'Masuk', share: 0.15, align: 'right' },
        { head: 'Persentase', share: 0.15, align: 'right' },
      ],
      rows: sessions.map(({ day, title, invited, entered }) => [
        hasDays ? `${title} (${dayAndDate(day)})` : title,
        thousands(invited),
        thousands(entered),
        percentage(entered, invited),
      ]),
    },
  ]
}

/** One text for every note, also before anything is written in it. */
export function discussionParts({ discussion }: MinutesBody): TextPart[] {
  return discussion.map(({ id, heading, speaker, content }) => {
    const title = [heading.trim(), speaker.trim()].filter((part) => part !== '').join(' – ')
    return text(`agenda:${id}`, content, title || 'Catatan')
  })
}

export function questionParts({ questions }: MinutesBody): TextPart[] {
  return questions
    .filter(({ question, answer }) => `${question}${answer}`.trim() !== '')
    .map(({ id, asker, question, answer, answerer }) =>
      text(
        `question:${id}`,
        [question.trim(), ...(answer.trim() === '' ? [] : [`### Jawaban${by(answerer)}`, answer.trim()])],
        `Pertanyaan${by(asker)}`,
      ),
    )
}

function by(name: string): string {
  return name.trim() === '' ? '' : ` – ${name.trim()}`
}

export function followUpTable({ followUps }: MinutesBody): DataBlock[] {
  const written = followUps.filter(({ what }) => what.trim() !== '')
  if (written.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { head: 'No.', share: 0.06, align: 'center' },
        { head: 'Yang dikerjakan', share: 0.46 },
        { head: 'Penanggung jawab', share: 0.28 },
        { head: 'Batas waktu', share: 0.2 },
      ],
      rows: written.map(({ what, who, due }, index) => [String(index + 1), what, who, due]),
    },
  ]
}

/** "Foto 1. Pembacaan ikrar (09.12)" */
export function photoBlocks({ photos }: MinutesBody, { zone }: Event): DataBlock[] {
  if (photos.length === 0) return []
  const shown = photos.map(({ id, hash, caption, takenAt, widthPx, heightPx }, index): PhotoShown => {
    const time = takenAt === null ? '' : `(${clock(toLocal(takenAt, zone).time)} ${zone})`
    const words = [`Foto ${index + 1}.`, caption.trim(), time].filter((part) => part !== '')
    return { photoId: id, hash, caption: words.join(' '), widthPx, heightPx }
  })
  return [{ kind: 'photos', photos: shown }]
}

/** "Penandatanganan ikrar oleh Pj. Bupati, diikuti seluruh ASN." for each step of which it is known who did it. */
export function signingActs({ agenda }: Event): string[] {
  return agenda
    .filter(({ kind, actor }) => kind.startsWith('penandatanganan') && actor !== '')
    .map((step) => `${actOf(step)}.`)
}

/** "Ikrar netralitas pegawai ASN: 120 (seratus dua puluh) tanda tangan."; `none` where nobody signed. */
export function signatureLines(signatures: EventTold['signatures'], none: string | null): string[] {
  return signatures.flatMap(({ instrument, signed }) => {
    const unit = instrument === 'pakta_integritas' ? 'lembar' : 'tanda tangan'
    const count = signed === 0 ? none : quantity(signed)
    return count === null ? [] : [`${INSTRUMENT_LABELS[instrument]}: ${count} ${unit}.`]
  })
}
