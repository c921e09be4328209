import { Box, Table, VisuallyHidden } from '@mantine/core'
import type { RecapEvent, RecapPerson } from '#shared/contract/recap.ts'
import { maskNik } from '#shared/domain/nik.ts'
import { formatNip } from '#shared/domain/nip.ts'
import { shortDate } from '#shared/domain/time-text.ts'
import { thousands } from '#shared/domain/words.ts'
import { KNOWN_BY_LABELS } from '#shared/texts/recap.ts'
import classes from './recap-table.module.css'

type PeopleTableProps = { people: readonly RecapPerson[]; events: readonly RecapEvent[] }

/** More marks than that say nothing at a glance. */
const MOST_MARKS = 16

export function PeopleTable({ people, events }: PeopleTableProps) {
  const byId = new Map(events.map((event) => [event.eventId, event]))
  return (
    <Box className={classes.scroll} tabIndex={0} role="region" aria-label="Daftar orang">
      <Table className={classes.table} aria-label="Daftar orang">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Nama</Table.Th>
            <Table.Th>OPD atau desa</Table.Th>
            {['Hadir', 'Tidak hadir', 'Belum ikrar'].map((head) => (
              <Table.Th key={head} className={classes.figure}>
                {head}
              </Table.Th>
            ))}
            <Table.Th>Kegiatan, yang terbaru dahulu</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <PersonRow key={person.personId} person={person} byId={byId} />
          ))}
        </Table.Tbody>
      </Table>
    </Box>
  )
}

type PersonRowProps = { person: RecapPerson; byId: ReadonlyMap<string, RecapEvent> }

function PersonRow({ person, byId }: PersonRowProps) {
  const { name, unit, place, position, events, present, owing, attendance } = person
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.name}>
        {name}
        <span className={classes.about}>{knownWords(person)}</span>
      </Table.Th>
      <Table.Td>
        {unit || place}
        <span className={classes.about}>{position}</span>
      </Table.Td>
      <Table.Td className={classes.strong}>
        {thousands(present)} dari {thousands(events)}
      </Table.Td>
      <Table.Td className={classes.figure}>{thousands(events - present)}</Table.Td>
      <Table.Td className={classes.figure}>{owing === 0 ? '–' : thousands(owing)}</Table.Td>
      <Table.Td className={classes.presence}>
        <ul className={classes.marks}>
          {attendance.slice(0, MOST_MARKS).map((one) => {
            const event = byId.get(one.eventId)
            const { state, sign, words } = markOf(one)
            const said = `${event ? `${shortDate(event.firstDay)} ${event.title}` : ''}: ${words}`
            return (
              <li key={one.eventId} className={classes.mark} data-state={state} title={said}>
                <span aria-hidden>{sign}</span>
                <VisuallyHidden>{said}</VisuallyHidden>
              </li>
            )
          })}
          {attendance.length > MOST_MARKS && <li>+{thousands(attendance.length - MOST_MARKS)}</li>}
        </ul>
      </Table.Td>
    </Table.Tr>
  )
}

/** Of a population number only a part, as in every list. */
function knownWords({ nip, nik, knownBy, isJoined }: RecapPerson): string {
  const known = nik === null ? KNOWN_BY_LABELS[knownBy] : `NIK ${maskNik(nik)}`
  const number = nip === null ? known : `NIP ${formatNip(nip)}`
  return isJoined ? `${number} · juga tercatat tanpa nomor itu` : number
}

function markOf({ present, represented }: RecapPerson['attendance'][number]) {
  if (!present) return { state: 'absent', sign: '–', words: 'tidak hadir' }
  if (represented) return { state: 'represented', sign: 'W', words: 'diwakili' }
  return { state: 'present', sign: 'H', words: 'hadir' }
}
