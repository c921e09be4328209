/** Kecocokan angka: every figure agrees, or what does not, whom it is about, and what puts it right. */
import { Group, Skeleton, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { ReconciliationAnswer } from '#shared/contract/reconciliation.ts'
import { ABSENCE_LABELS, ABSENCE_REASONS, UNEXPLAINED_LABEL } from '#shared/domain/muster.ts'
import { shortDate } from '#shared/domain/time-text.ts'
import { thousands } from '#shared/domain/words.ts'
import { Section } from '../../ui/section.tsx'
import { DifferenceItem } from './difference-item.tsx'
import classes from './exports-page.module.css'

type Props = { eventId: string; answer: ReconciliationAnswer | undefined; sentence: string | null }

export function ReconciliationSection({ eventId, answer, sentence }: Props) {
  return (
    <Section
      title="Kecocokan angka"
      note="Diperiksa sebelum setiap dokumen berjumlah dan setiap ekspor: diundang = hadir + mewakili + yang tidak hadir."
    >
      {sentence !== null && <Text size="sm">{sentence}</Text>}
      {!answer && sentence === null && <Skeleton height={96} />}
      {answer && (
        <Stack gap="md">
          <Verdict answer={answer} />
          {answer.differences.length > 0 && (
            <ul className={classes.differences}>
              {answer.differences.map((difference) => (
                <DifferenceItem
                  key={[
                    difference.kind,
                    difference.day,
                    difference.instrument,
                    difference.unit,
                    difference.counted,
                  ].join(' ')}
                  {...{ eventId, difference }}
                />
              ))}
            </ul>
          )}
          <DayTable answer={answer} />
        </Stack>
      )}
    </Section>
  )
}

function Verdict({ answer }: { answer: ReconciliationAnswer }) {
  const { agrees, reasonsAgree } = answer
  const Icon = reasonsAgree ? IconCircleCheck : IconAlertTriangle
  return (
    <Group gap="xs" wrap="nowrap" role="status">
      <Icon size={20} aria-hidden />
      <Text fw={600}>{agrees ? (reasonsAgree ? AGREES : REASONS_DIFFER) : DIFFERS}</Text>
    </Group>
  )
}

const AGREES = 'Semua angka cocok: daftar, ekspor, pantauan, rekapitulasi, dan notula sama.'
const REASONS_DIFFER =
  'Jumlah hadir cocok, tetapi keterangan tidak hadir belum. Laporan kekuatan dan ekspor menunggu sampai diperbaiki.'
const DIFFERS = 'Angka belum cocok. Dokumen berjumlah dan ekspor menunggu sampai hal-hal ini diperbaiki.'

function DayTable({ answer: { days } }: { answer: ReconciliationAnswer }) {
  return (
    <Table.ScrollContainer minWidth="44rem">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Hari</Table.Th>
            {['Diundang', 'Hadir', 'Mewakili'].map((head) => (
              <Table.Th key={head} className={classes.number}>
                {head}
              </Table.Th>
            ))}
            {ABSENCE_REASONS.map((reason) => (
              <Table.Th key={reason} className={classes.number}>
                {ABSENCE_LABELS[reason]}
              </Table.Th>
            ))}
            <Table.Th className={classes.number}>{UNEXPLAINED_LABEL}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map(({ day, invited, present, represented, reasons, unexplained }) => (
            <Table.Tr key={day}>
              <Table.Td className={classes.moment}>{shortDate(day)}</Table.Td>
              {[
                invited,
                present,
                represented,
                ...ABSENCE_REASONS.map((one) => reasons[one]),
                unexplained,
              ].map((figure, place) => (
                // The figures of a row have no identity but their place.
                <Table.Td key={place} className={classes.number}>
                  {thousands(figure)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
