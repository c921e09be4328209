/** The people of an instrument: narrowed, ticked, and what is written down for them. */
import { useState } from 'react'
import { Alert } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { Participant } from '#shared/contract/participants.ts'
import type { PledgeProgress } from '#shared/contract/pledges.ts'
import type { MarkableState } from '#shared/domain/pledge-state.ts'
import { thousands } from '#shared/domain/words.ts'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { showProblem } from '../../ui/notice.tsx'
import { HistoryDrawer } from './history-drawer.tsx'
import { MarkBar } from './mark-bar.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { PledgeList } from './pledge-list.tsx'
import { filterOf, NOTED_STATES, type PledgeView } from './pledge-view.ts'
import { useMark } from './use-mark.ts'
import { useEverybody, usePeopleCount } from './use-people.ts'
import { useTicked } from './use-ticked.ts'
import { useWitness } from './use-witness.ts'
import { ViewBar } from './view-bar.tsx'

const PAUSE_MS = 120

type PeopleOfPledgeProps = {
  progress: PledgeProgress
  view: PledgeView
  onView: (view: PledgeView) => void
}
/** What waits for its note. */
type Asked = { people: readonly Participant[]; state: MarkableState }

export function PeopleOfPledge({ progress: { instrument }, view, onView }: PeopleOfPledgeProps) {
  const event = useEvent()
  const ticked = useTicked()
  const [witness] = useWitness(event.id)
  const [settled] = useDebouncedValue(view, PAUSE_MS)
  const filter = filterOf(settled, instrument)
  const { total, sentence } = usePeopleCount(event.id, filter)
  const everybody = useEverybody(event.id, filter)
  const { mark, last } = useMark(event.id, instrument)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [opened, setOpened] = useState<Participant | null>(null)
  const [inPerson, setInPerson] = useState(false)

  function put(change: Partial<PledgeView>): void {
    // What is no longer in sight must not be changed by the next key.
    ticked.put([])
    onView({ ...view, ...change })
  }
  function write({ people, state }: Asked, note: string): void {
    mark(people, state, { witness: witness.trim(), note, inPerson })
    ticked.put([])
    setInPerson(false)
    setAsked(null)
  }
  function markTicked(state: MarkableState, active?: Participant): void {
    const people = ticked.people.length > 0 ? ticked.people : active ? [active] : []
    if (people.length > 0 && NOTED_STATES.includes(state)) setAsked({ people, state })
    else write({ people, state }, '')
  }
  return (
    <>
      <ViewBar instrument={instrument} view={view} onPut={put} />
      <MarkBar
        ticked={ticked.people.length}
        total={total ?? 0}
        last={last}
        represented={ticked.people.filter(({ substitute }) => substitute !== null).length}
        inPerson={inPerson}
        onInPerson={setInPerson}
        onMark={markTicked}
        onAll={() => void everybody().then(ticked.put, (error) => showProblem(sentenceOf(error)))}
        onNone={() => ticked.put([])}
      />
      {sentence !== null && <Alert variant="default">{sentence}</Alert>}
      {total === 0 && <Alert variant="default">Tidak ada peserta yang cocok dengan pilihan ini.</Alert>}
      {total !== undefined && total > 0 && (
        <PledgeList
          eventId={event.id}
          filter={filter}
          total={total}
          ticked={ticked}
          onMark={markTicked}
          onOpen={setOpened}
        />
      )}
      <NoteDialog
        state={asked?.state ?? null}
        who={asked ? whoIn(asked.people) : ''}
        onClose={() => setAsked(null)}
        onWrite={(note) => asked && write(asked, note)}
      />
      <HistoryDrawer person={opened} onClose={() => setOpened(null)} />
    </>
  )
}

function whoIn(people: readonly Participant[]): string {
  const [only] = people
  return people.length === 1 && only ? only.name : `${thousands(people.length)} orang`
}
