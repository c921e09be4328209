/** The door as it stands: who has come, how quickly, when it will be done, and for whom one waits. */
import { useState } from 'react'
import { Button, NativeSelect } from '@mantine/core'
import { IconPresentation, IconUsersGroup } from '@tabler/icons-react'
import type { ArrivalBoard } from '#shared/contract/arrivals.ts'
import type { Event } from '#shared/contract/events.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { ArrivalsChart } from '../../ui/arrivals-chart/arrivals-chart.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useEvent } from '../../ui/event-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useSteering } from '../../ui/projection/use-steering.ts'
import { Section } from '../../ui/section.tsx'
import { useSecondWindow } from '../../ui/use-second-window.ts'
import { AwaitedList } from './awaited-list.tsx'
import { startWords } from './board-words.ts'
import { DeskTable } from './desk-table.tsx'
import { GroupProgress } from './group-progress.tsx'
import { BoardFigures } from './board-figures.tsx'
import classes from './live-board-page.module.css'
import { NextMove } from './next-move.tsx'
import { StandTable } from './stand-table.tsx'

/** The minutes go on also when nobody comes. */
const AGAIN_MS = 10_000

export function LiveBoardPage() {
  const event = useEvent()
  const [day, setDay] = useState<string>()
  const asked = useAsk(
    ask.arrivals.board.queryOptions({
      input: { eventId: event.id, ...(day !== undefined && { day }) },
      refetchInterval: AGAIN_MS,
    }),
  )
  const board = asked.data
  return (
    <div className={classes.page}>
      <PageHeader
        title="Pantauan"
        purpose={board ? startWords(board, event.zone) : 'Kedatangan, laju meja, dan perkiraan antrean.'}
        actions={
          <Actions
            event={event}
            day={board?.day}
            hasPeople={board !== undefined && !isEmpty(board)}
            onDay={setDay}
          />
        }
      />
      {board && <Board event={event} board={board} />}
      {!board && asked.sentence !== null && <p role="alert">{asked.sentence}</p>}
    </div>
  )
}

type ActionsProps = {
  event: Event
  day: string | undefined
  hasPeople: boolean
  onDay: (day: string) => void
}

function Actions({ event, day, hasPeople, onDay }: ActionsProps) {
  const projector = useSecondWindow('proyektor', event.id)
  const { show } = useSteering(event.id, undefined)
  return (
    <>
      {event.days.length > 1 && day !== undefined && (
        <NativeSelect
          aria-label="Hari"
          value={day}
          onChange={(e) => onDay(e.currentTarget.value)}
          data={event.days.map((one) => ({ value: one.day, label: dayAndDate(one.day) }))}
        />
      )}
      <LinkButton variant="default" to="/kegiatan/$eventId/presensi" params={{ eventId: event.id }}>
        Ke presensi
      </LinkButton>
      {hasPeople && (
        <Button
          leftSection={<IconPresentation size={18} aria-hidden />}
          onClick={() => {
            show({ mode: 'board', dark: false })
            projector.open()
          }}
        >
          Tampilkan ke hadirin
        </Button>
      )}
    </>
  )
}

function Board({ event, board }: { event: Event; board: ArrivalBoard }) {
  const { id: eventId, zone } = event
  if (isEmpty(board)) return <NobodyInvited eventId={eventId} />
  return (
    <>
      <BoardFigures board={board} zone={zone} />
      <div className={classes.course}>
        <Section title="Kedatangan per 5 menit" note="Batang: yang datang. Garis: jumlah hadir.">
          {board.slots.length === 0 ? (
            <p className={classes.nobody}>Belum ada yang datang.</p>
          ) : (
            <div className={classes.chart}>
              <ArrivalsChart
                slots={board.slots}
                startsAt={board.schedule.startsAt}
                zone={zone}
                tableCaption="Kedatangan per 5 menit"
              />
            </div>
          )}
        </Section>
        <NextMove eventId={eventId} board={board} zone={zone} isArchived={event.archivedAt !== null} />
      </div>
      <Section
        title="Meja"
        note="Lama per orang dihitung dari jarak antarpindaian; jeda panjang tidak dihitung."
      >
        <DeskTable desks={board.desks} zone={zone} />
      </Section>
      <StandTable event={event} day={board.day} />
      <div className={classes.people}>
        <Section title="Hadir per kelompok">
          <GroupProgress byUnit={board.byUnit} byCategory={board.byCategory} />
        </Section>
        <AwaitedList eventId={eventId} day={board.day} />
      </div>
    </>
  )
}

function isEmpty({ invited, present }: ArrivalBoard): boolean {
  return invited === 0 && present === 0
}

function NobodyInvited({ eventId }: { eventId: string }) {
  return (
    <EmptyState
      icon={IconUsersGroup}
      title="Belum ada peserta"
      actions={
        <LinkButton to="/kegiatan/$eventId/peserta" params={{ eventId }}>
          Isi daftar peserta
        </LinkButton>
      }
    >
      Begitu ada yang diundang dan datang, di sini tampak lajunya, perkiraan antrean selesai, dan siapa yang
      masih ditunggu.
    </EmptyState>
  )
}
