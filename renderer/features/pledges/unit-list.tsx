/** Belum per OPD: whom to follow up, those with most people still to be asked on top. */
import { useState } from 'react'
import { Alert, Button, Group, Loader, Table, Text } from '@mantine/core'
import { IconListDetails, IconPrinter } from '@tabler/icons-react'
import type { PledgeProgress, UnitPledges } from '#shared/contract/pledges.ts'
import { isCommon } from '#shared/domain/instrument.ts'
import { hasPledged, PLEDGE_STATE_LABELS, PLEDGE_STATES } from '#shared/domain/pledge-state.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { type FollowUp, FollowUpDialog } from './follow-up-dialog.tsx'
import classes from './unit-list.module.css'

const NOT_PLEDGED = PLEDGE_STATES.filter((state) => !hasPledged(state))

type UnitListProps = { progress: PledgeProgress; onUnit: (unit: string) => void }

export function UnitList({ progress, onUnit }: UnitListProps) {
  const event = useEvent()
  const [printing, setPrinting] = useState<FollowUp | null>(null)
  const { instrument } = progress
  const { data, sentence } = useAsk(
    ask.pledges.byUnit.queryOptions({ input: { eventId: event.id, instrument } }),
  )
  const hasSheet = progress.text !== null && isCommon(instrument)
  const missing = data?.reduce((sum, one) => sum + one.missing, 0) ?? 0
  return (
    <>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {data &&
            `${thousands(missing)} orang dari ${thousands(data.length)} OPD masih perlu ditindaklanjuti.`}
        </Text>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconListDetails size={18} aria-hidden />}
            onClick={() => setPrinting({ kind: 'list', unit: null })}
          >
            Hadir tanpa tanda tangan
          </Button>
          <Button
            leftSection={<IconPrinter size={18} aria-hidden />}
            disabled={missing === 0 || !hasSheet}
            onClick={() => setPrinting({ kind: 'sheet', unit: null })}
          >
            Cetak lembar susulan
          </Button>
        </Group>
      </Group>
      {sentence !== null && <Alert variant="default">{sentence}</Alert>}
      {!data && sentence === null && <Loader aria-label="Memuat OPD" />}
      {data && (
        <div className={classes.scroller} role="region" aria-label="Belum per OPD">
          <Units
            units={data}
            onUnit={onUnit}
            onPrint={hasSheet ? (unit) => setPrinting({ kind: 'sheet', unit }) : null}
          />
        </div>
      )}
      <FollowUpDialog followUp={printing} instrument={instrument} onClose={() => setPrinting(null)} />
    </>
  )
}

type UnitsProps = {
  units: readonly UnitPledges[]
  onUnit: (unit: string) => void
  onPrint: ((unit: string) => void) | null
}

function Units({ units, onUnit, onPrint }: UnitsProps) {
  return (
    <Table stickyHeader className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>OPD/Instansi</Table.Th>
          <Table.Th className={classes.number}>Orang</Table.Th>
          <Table.Th className={classes.number}>Sudah</Table.Th>
          {NOT_PLEDGED.map((state) => (
            <Table.Th key={state} className={classes.number}>
              {PLEDGE_STATE_LABELS[state]}
            </Table.Th>
          ))}
          {onPrint && <Table.Th aria-label="Tindakan" />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {units.map((one) => (
          <Table.Tr key={one.unit}>
            <Table.Td>
              <button type="button" className={classes.unit} onClick={() => onUnit(one.unit)}>
                {one.unit || 'Tanpa OPD'}
              </button>
            </Table.Td>
            <Figure>{one.people}</Figure>
            <Figure>{doneIn(one)}</Figure>
            {NOT_PLEDGED.map((state) => (
              <Figure key={state}>{one.counts[state] ?? 0}</Figure>
            ))}
            {onPrint && (
              <Table.Td className={classes.number}>
                <Button
                  variant="subtle"
                  disabled={one.missing === 0}
                  aria-label={`Cetak lembar susulan ${one.unit || 'tanpa OPD'}`}
                  onClick={() => onPrint(one.unit)}
                >
                  Lembar susulan
                </Button>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Figure({ children }: { children: number }) {
  return (
    <Table.Td className={classes.number} data-nothing={children === 0 || undefined}>
      {thousands(children)}
    </Table.Td>
  )
}

function doneIn({ counts }: UnitPledges): number {
  return PLEDGE_STATES.filter(hasPledged).reduce((sum, state) => sum + (counts[state] ?? 0), 0)
}
