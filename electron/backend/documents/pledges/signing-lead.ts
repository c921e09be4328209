/** What stands over the table in which a text is signed: place and date, then who signs. */
import type { InstrumentKind } from '#shared/domain/events.ts'
import { BODY, BODY_BOLD } from '../event-facts.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { lineHeight } from '../kit/text.ts'

/** What those are called who sign a text that all read together. */
export function signersTitle(instrument: InstrumentKind): string {
  return instrument === 'deklarasi_damai' ? 'YANG MENYATAKAN,' : 'YANG BERIKRAR,'
}

/** For `drawTable`, which keeps it with the first rows. */
export function signingLead(paper: Paper, place: string, who: string): { height: number; draw: () => void } {
  return {
    height: 2 * lineHeight(BODY) + mm(4),
    draw: () => {
      paper.paragraph(place, BODY, { align: 'right', spaceAfter: mm(2) })
      paper.paragraph(who, BODY_BOLD, { align: 'center', spaceAfter: mm(2) })
    },
  }
}
