/** Invented people come through the true door, at the pace of a real morning. */
import { useState } from 'react'
import { Button, Group, NumberInput, Select, Table } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { type Rehearsal, REHEARSAL_DESKS, REHEARSAL_PEOPLE } from '#shared/contract/rehearsal.ts'
import { ask, client } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { sentenceOf, isAbort } from '../../bridge/sentence-of.ts'
import { thousands } from '../../ui/format.ts'
import { newId } from '../../ui/new-id.ts'
import { showProblem } from '../../ui/notice.tsx'
import { TaskProgress } from '../../ui/task-progress.tsx'
import classes from './rehearsal.module.css'
import { Station } from './station.tsx'

const AS_FAST_AS_IT_GOES = 'secepatnya'
const PACES = [
  { value: '60', label: 'Santai: 60 orang per menit' },
  { value: '150', label: 'Ramai: 150 orang per menit' },
  { value: '300', label: 'Berdesakan: 300 orang per menit' },
  { value: AS_FAST_AS_IT_GOES, label: 'Secepat laptop sanggup' },
]

type Run = { task: string; startedAt: number; stop: AbortController }

export function ArrivalsStation({ rehearsal }: { rehearsal: Rehearsal }) {
  const [people, setPeople] = useState<number>(REHEARSAL_PEOPLE.usual)
  const [desks, setDesks] = useState<number>(REHEARSAL_DESKS.usual)
  const [pace, setPace] = useState('300')
  const [run, setRun] = useState<Run | null>(null)

  async function begin(): Promise<void> {
    const next = { task: newId(), startedAt: Date.now(), stop: new AbortController() }
    setRun(next)
    const perMinute = pace === AS_FAST_AS_IT_GOES ? null : Number(pace)
    try {
      await client.rehearsal.arrivals(
        { people, desks, perMinute, task: next.task },
        { signal: next.stop.signal },
      )
    } catch (error) {
      if (!isAbort(error) && !next.stop.signal.aborted) showProblem(sentenceOf(error))
    } finally {
      setRun(null)
    }
  }

  return (
    <Station
      title="1. Kedatangan di pintu"
      note="Orang rekaan memindai kartunya di beberapa meja, lewat jalur presensi yang sungguhan. Sebagian memakai kartu kembar di dua meja sekaligus; sebagian dibatalkan lalu dicatat lagi."
      stations={['arrivals']}
      checks={rehearsal.checks}
    >
      <Group align="end" gap="sm">
        <NumberInput
          label="Orang"
          w={110}
          min={REHEARSAL_PEOPLE.min}
          max={REHEARSAL_PEOPLE.max}
          clampBehavior="strict"
          value={people}
          onChange={(value) => setPeople(Number(value) || REHEARSAL_PEOPLE.usual)}
        />
        <NumberInput
          label="Meja"
          w={90}
          min={REHEARSAL_DESKS.min}
          max={REHEARSAL_DESKS.max}
          clampBehavior="strict"
          value={desks}
          onChange={(value) => setDesks(Number(value) || REHEARSAL_DESKS.usual)}
        />
        <Select
          label="Laju"
          w={310}
          data={PACES}
          value={pace}
          onChange={(value) => value !== null && setPace(value)}
          allowDeselect={false}
        />
        <Button
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
          disabled={run !== null}
          onClick={() => void begin()}
        >
          Mulai kedatangan
        </Button>
      </Group>
      {run && (
        <TaskProgress
          task={run.task}
          startedAt={run.startedAt}
          label="Orang rekaan berdatangan"
          unit="orang"
          onCancel={() => run.stop.abort()}
        />
      )}
      <LiveCount eventId={rehearsal.eventId} />
      <DeskTable rehearsal={rehearsal} />
    </Station>
  )
}

/** The very counter of the check-in screen. */
function LiveCount({ eventId }: { eventId: string }) {
  const summary = useAsk(ask.attendance.summary.queryOptions({ input: { eventId } })).data
  if (!summary) return null
  return (
    <p className={classes.count}>
      <strong>{thousands(summary.present)}</strong> hadir dari {thousands(summary.invited)} orang rekaan
    </p>
  )
}

function DeskTable({ rehearsal: { checks } }: { rehearsal: Rehearsal }) {
  const facts = checks.find((check) => check.facts.station === 'arrivals')?.facts
  if (facts?.station !== 'arrivals') return null
  return (
    <Table className={classes.desks} withRowBorders={false} verticalSpacing={2}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Meja</Table.Th>
          <Table.Th>Pindaian</Table.Th>
          <Table.Th>Jawaban tengah</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {facts.desks.map(({ desk, arrivals, medianMs }) => (
          <Table.Tr key={desk}>
            <Table.Td>{desk}</Table.Td>
            <Table.Td>{thousands(arrivals)}</Table.Td>
            <Table.Td>{medianMs.toFixed(1).replace('.', ',')} ms</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
