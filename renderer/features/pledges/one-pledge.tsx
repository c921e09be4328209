/** One instrument: how far it is, and the list in which it is written down. */
import { useState } from 'react'
import { Alert, Group, Select, Switch, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import type { Participant } from '#shared/contract/participants.ts'
import type { PledgeProgress } from '#shared/contract/pledges.ts'
import type { MarkableState } from '#shared/domain/pledge-state.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { showProblem } from '../../ui/notice.tsx'
import { MarkBar } from './mark-bar.tsx'
import { PledgeCounts } from './pledge-counts.tsx'
import { PledgeList } from './pledge-list.tsx'
import { filterOf, type PledgeView, WHOLE_VIEW } from './pledge-view.ts'
import classes from './pledges-page.module.css'
import { useMark } from './use-mark.ts'
import { useEverybody, usePeopleCount } from './use-people.ts'
import { useTicked } from './use-ticked.ts'

const PAUSE_MS = 120

export function OnePledge({ progress }: { progress: PledgeProgress }) {
  const event = useEvent()
  const ticked = useTicked()
  const [view, setView] = useState<PledgeView>(WHOLE_VIEW)
  const [settled] = useDebouncedValue(view, PAUSE_MS)
  const filter = filterOf(settled, progress.instrument, event)
  const { total, sentence } = usePeopleCount(event.id, filter)
  const everybody = useEverybody(event.id, filter)
  const { mark, last } = useMark(event.id, progress.instrument)

  function put(change: Partial<PledgeView>): void {
    // What is no longer in sight must not be changed by the next key.
    ticked.put([])
    setView({ ...view, ...change })
  }
  function markTicked(state: MarkableState, active?: Participant): void {
    mark(ticked.people.length > 0 ? ticked.people : active ? [active] : [], state)
    ticked.put([])
  }
  return (
    <div className={classes.pledge}>
      <PledgeCounts progress={progress} chosen={view.state} onChoose={(state) => put({ state })} />
      <ViewBar eventId={event.id} view={view} onPut={put} />
      <MarkBar
        ticked={ticked.people.length}
        total={total ?? 0}
        last={last}
        onMark={markTicked}
        onAll={() => void everybody().then(ticked.put, (error) => showProblem(sentenceOf(error)))}
        onNone={() => ticked.put([])}
      />
      {sentence !== null && <Alert variant="default">{sentence}</Alert>}
      {total === 0 && <Alert variant="default">Tidak ada peserta yang cocok dengan pilihan ini.</Alert>}
      {total !== undefined && total > 0 && (
        <PledgeList eventId={event.id} filter={filter} total={total} ticked={ticked} onMark={markTicked} />
      )}
    </div>
  )
}

type ViewBarProps = { eventId: string; view: PledgeView; onPut: (change: Partial<PledgeView>) => void }

function ViewBar({ eventId, view, onPut }: ViewBarProps) {
  const units = useAsk(ask.participants.facets.queryOptions({ input: { eventId } })).data?.units ?? []
  return (
    <Group gap="sm">
      <TextInput
        className={classes.search}
        aria-label="Cari nama atau NIP"
        placeholder="Cari nama atau NIP …"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={view.query}
        onChange={(e) => onPut({ query: e.currentTarget.value })}
        maxLength={200}
      />
      <Select
        className={classes.unit}
        aria-label="OPD"
        placeholder="Semua OPD"
        value={view.unit}
        onChange={(unit) => onPut({ unit })}
        data={units.map(({ label, count }) => ({ value: label, label: `${label} (${thousands(count)})` }))}
        searchable
        clearable
        nothingFoundMessage="OPD ini tidak ada dalam daftar"
      />
      <Switch
        label="Hanya yang hadir"
        checked={view.onlyPresent}
        onChange={(e) => onPut({ onlyPresent: e.currentTarget.checked })}
      />
    </Group>
  )
}
