/** A plain list of people as part of running text: who is absent, who has not signed. */
import type { Participant } from '#shared/contract/participants.ts'
import { formatNip } from '#shared/domain/nip.ts'
import { thousands } from '#shared/domain/words.ts'
import type { FlowBlock } from '../kit/flow-block.ts'
import { originOf, positionOf } from '../people.ts'

type Remarks = {
  /** Stands over the table already. */
  unitAbove?: string | null
  /** Fills the last column; '' leaves it free to write on. */
  remarkOf?: (person: Participant) => string
}

export function peopleTable(
  people: readonly Participant[],
  province: string,
  { unitAbove = null, remarkOf = () => '' }: Remarks,
): FlowBlock {
  return {
    kind: 'table',
    columns: [
      { head: 'No.', share: 0.07, align: 'center' },
      { head: 'Nama / NIP', share: 0.36 },
      { head: 'Jabatan / Instansi', share: 0.36 },
      { head: 'Keterangan', share: 0.21 },
    ],
    rows: people.map((person, index) => [
      thousands(index + 1),
      lines(person.name, person.nip === null ? '' : `NIP. ${formatNip(person.nip)}`),
      lines(
        positionOf(person, province),
        originOf(person, province) === unitAbove ? '' : originOf(person, province),
      ),
      remarkOf(person),
    ]),
  }
}

function lines(...texts: string[]): string {
  return texts.filter((text) => text !== '').join('\n')
}
