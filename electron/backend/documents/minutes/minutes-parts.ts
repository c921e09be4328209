/** Agenda, notes, questions and follow-ups as parts of a paper. */
import type { AgendaStep, Event } from '#shared/contract/events.ts'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { capitalised } from '#shared/domain/words.ts'
import { followersOf, stepTime } from '../agenda-text.ts'
import { paragraphs } from '../flow/flow-parts.ts'
import type { FlowBlock, TableColumn } from '../kit/flow-block.ts'

export function agendaBlocks({ agenda, days }: Event): FlowBlock[] {
  if (agenda.length === 0) return []
  const columns: TableColumn[] = [
    { head: 'Waktu', share: 0.19, align: 'center' },
    { head: 'Acara', share: 0.44 },
    { head: 'Pelaku', share: 0.37 },
  ]
  const tableOf = (steps: readonly AgendaStep[]): FlowBlock => ({
    kind: 'table',
    columns,
    rows: steps.map((step) => [stepTime(step), step.title, doersOf(step)]),
  })
  if (days.length <= 1) return [tableOf(agenda)]
  return days.flatMap(({ day }): FlowBlock[] => {
    const steps = agenda.filter((step) => step.day === day)
    return steps.length === 0 ? [] : [{ kind: 'subheading', text: dayAndDate(day) }, tableOf(steps)]
  })
}

function doersOf(step: AgendaStep): string {
  const { actor, follower } = step
  if (follower === '') return actor
  return actor === '' ? capitalised(follower) : `${actor}, ${followersOf(step)}`
}

export function discussionBlocks({ discussion }: MinutesBody): FlowBlock[] {
  return discussion
    .filter((note) => note.content.trim() !== '')
    .flatMap(({ heading, speaker, content }, index): FlowBlock[] => {
      const title = [heading.trim(), speaker.trim()].filter((part) => part !== '').join(' – ')
      return [{ kind: 'subheading', text: `${index + 1}. ${title || 'Catatan'}` }, ...paragraphs(content)]
    })
}

export function questionBlocks({ questions }: MinutesBody): FlowBlock[] {
  return questions
    .filter(({ question, answer }) => `${question}${answer}`.trim() !== '')
    .flatMap(({ asker, question, answer, answerer }, index): FlowBlock[] => [
      { kind: 'subheading', text: `${index + 1}. Pertanyaan${by(asker)}` },
      ...paragraphs(question),
      ...(answer.trim() === ''
        ? []
        : [{ kind: 'subheading', text: `Jawaban${by(answerer)}` } as const, ...paragraphs(answer)]),
    ])
}

export function followUpBlocks({ followUps }: MinutesBody): FlowBlock[] {
  const written = followUps.filter((one) => one.what.trim() !== '')
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

function by(name: string): string {
  return name.trim() === '' ? '' : ` – ${name.trim()}`
}
