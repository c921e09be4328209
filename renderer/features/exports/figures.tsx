/** Invited, present and absent: in all, by category and by OPD. */
import { Table } from '@mantine/core'
import type { AttendanceSummary } from '#shared/contract/attendance.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { percentage, thousands } from '#shared/domain/words.ts'
import { Section } from '../../ui/section.tsx'
import classes from './figures.module.css'

type Line = { label: string; present: number; invited: number }

type FiguresProps = {
  summary: AttendanceSummary
  /** They contradict each other, as the page says above. */
  isDoubtful: boolean
}

export function Figures({ summary, isDoubtful }: FiguresProps) {
  const { present, invited, refusedScans, day } = summary
  const isPossible = present <= invited
  return (
    <div className={classes.figures}>
      <Section
        title={`Kehadiran ${dayAndDate(day)}`}
        {...(isDoubtful ? { note: 'Angka ini belum cocok: lihat Kecocokan angka di atas.' } : {})}
      >
        <dl className={classes.totals}>
          <Total term="Diundang" figure={thousands(invited)} />
          <Total term="Hadir" figure={thousands(present)} />
          <Total term="Belum hadir" figure={isPossible ? thousands(invited - present) : '–'} />
          <Total term="Kehadiran" figure={isPossible ? percentage(present, invited) : '–'} />
          <Total term="Pindaian ditolak" figure={thousands(refusedScans)} />
        </dl>
      </Section>
      <div className={classes.tables}>
        <Counted title="Menurut kategori" head="Kategori" lines={summary.byCategory} />
        <Counted title="Menurut OPD" head="OPD" lines={summary.byUnit} />
      </div>
    </div>
  )
}

function Total({ term, figure }: { term: string; figure: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{figure}</dd>
    </div>
  )
}

function Counted({ title, head, lines }: { title: string; head: string; lines: readonly Line[] }) {
  return (
    <Section title={title}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{head}</Table.Th>
            <Table.Th className={classes.number}>Diundang</Table.Th>
            <Table.Th className={classes.number}>Hadir</Table.Th>
            <Table.Th className={classes.number}>Bagian</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ label, invited, present }) => (
            <Table.Tr key={label}>
              <Table.Td>{label || 'Tanpa OPD'}</Table.Td>
              <Table.Td className={classes.number}>{thousands(invited)}</Table.Td>
              <Table.Td className={classes.number}>{thousands(present)}</Table.Td>
              <Table.Td className={classes.number}>{percentage(present, invited)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
