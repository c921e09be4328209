/** Daftar tidak hadir: who was invited and came on none of the chosen days. */
import { thousands } from '#shared/domain/words.ts'
import { listIdsAbsent } from '../../store/presence.ts'
import { grouped } from './attendance-groups.ts'
import type { PaperDocument } from '../document.ts'
import { eventLabels } from '../event-facts.ts'
import { type FlowData, layOutFlow } from '../flow/flow-paper.ts'
import type { FlowBlock } from '../kit/flow-block.ts'
import { countPeople, peopleOf } from '../people.ts'
import { peopleTable } from './people-table.ts'
import { amongIds, chosenDays } from './present-people.ts'
import { turnoutPaper } from './turnout-paper.ts'

const TITLE = 'Daftar Peserta Tidak Hadir'

export const absentees: PaperDocument<'absentees', FlowData> = {
  kind: 'absentees',
  stage: 'accounts',
  isTable: true,

  offers: () => [
    {
      title: 'Daftar tidak hadir',
      purpose: 'Peserta yang diundang dan tidak tercatat hadir, menurut OPD atau kecamatan.',
      options: { kind: 'absentees' },
    },
  ],

  load: (db, options, context) => {
    const { event } = context
    const days = chosenDays(context, options.days)
    const choice = amongIds(options, listIdsAbsent(db, { eventId: event.id, days }))
    const people = peopleOf(db, choice, context)
    const invited = countPeople(db, options, context)
    const groups = people.length === 0 ? [] : grouped(people, options.grouping, event.province)
    const blocks = groups.flatMap(({ label, unit, people: members }): FlowBlock[] => [
      { kind: 'heading', text: label ? `${label.label}: ${label.value}` : 'Yang tidak hadir' },
      peopleTable(members, event.province, { unitAbove: unit }),
    ])
    const labels = [
      ...eventLabels({ ...event, days: event.days.filter(({ day }) => days.includes(day)) }, null),
      { label: 'Tidak hadir', value: absentText(countPeople(db, choice, context), invited, days) },
    ]
    return turnoutPaper(options, context, { title: TITLE, label: 'IKR · tidak-hadir', labels, blocks, days })
  },

  countPeople: (db, options, context) => {
    if (countPeople(db, options, context) === 0) return 0
    const ids = listIdsAbsent(db, { eventId: context.event.id, days: chosenDays(context, options.days) })
    // That nobody is missing is worth a paper too.
    return countPeople(db, amongIds(options, ids), context) || null
  },

  layout: (data, paper) => layOutFlow(data, paper),
}

function absentText(absent: number, invited: number, days: readonly string[]): string {
  if (invited === 0) return 'belum ada peserta dalam daftar'
  const hasSeveral = days.length > 1
  if (absent === 0)
    return `tidak ada; seluruh ${thousands(invited)} orang yang diundang tercatat hadir${hasSeveral ? ' sedikitnya satu hari' : ''}`
  return `${thousands(absent)} dari ${thousands(invited)} orang yang diundang${hasSeveral ? ' tidak hadir pada satu hari pun' : ''}`
}
