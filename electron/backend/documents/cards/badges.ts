/** Kartu peserta: many on a sheet, one on a page, or labels from a roll. */
import type { Participant } from '#shared/contract/participants.ts'
import { categoryLabel } from '#shared/domain/category-label.ts'
import { showShortCode } from '#shared/domain/short-code.ts'
import { daysText } from '#shared/domain/time-text.ts'
import { listTicketCodes } from '../../store/tickets.ts'
import type { Badge } from './badge-card.ts'
import {
  type BadgeSheet,
  drawCardSheets,
  drawLabels,
  drawNeckCards,
  drawSingleCards,
} from './badge-sheets.ts'
import type { OptionsOf, PaperData, PaperDocument } from '../document.ts'
import { NO_MARGINS_MM } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { countPeople, originOf, peopleOf, positionOf, somebody } from '../people.ts'

type BadgePaper = OptionsOf<'badges'>['paper']
export type BadgesData = Omit<PaperData, 'page'> & BadgeSheet & { page: BadgePaper }

const DRAWINGS: Readonly<Record<BadgePaper, (paper: Paper, sheet: BadgeSheet) => void>> = {
  A4: drawCardSheets,
  F4: drawCardSheets,
  A6: drawNeckCards,
  'ID-1': drawSingleCards,
  '58mm': drawLabels,
  '80mm': drawLabels,
}

export const badges: PaperDocument<'badges', BadgesData> = {
  kind: 'badges',
  stage: 'before',
  withoutCode: true,
  marginsMm: NO_MARGINS_MM,

  offers: () => [
    {
      title: 'Kartu peserta',
      purpose: 'Kartu dengan kode QR untuk dipindai di pintu.',
      options: { kind: 'badges' },
    },
  ],

  load: (db, options, context) => {
    const { event } = context
    const people = somebody(peopleOf(db, options, context))
    const codes = listTicketCodes(db, event.id)
    return {
      title: 'Kartu Peserta',
      label: 'IKR · kartu-peserta',
      page: options.paper,
      letterhead: null,
      event: event.title,
      when: [daysText(event.days.map((day) => day.day)), event.venue]
        .filter((part) => part !== '')
        .join(' · '),
      card: options.card,
      badges: people.flatMap((person) => badgeOf(person, codes.get(person.id), event.province)),
    }
  },

  countPeople,

  layout: (data, paper) => DRAWINGS[data.page](paper, data),
}

function badgeOf(person: Participant, code: string | undefined, province: string): Badge[] {
  if (code === undefined) return []
  return [
    {
      name: person.name,
      position: positionOf(person, province),
      origin: originOf(person, province),
      category: categoryLabel(person.category, province),
      seat: person.seat,
      code,
      shortCode: showShortCode(person.shortCode),
    },
  ]
}
