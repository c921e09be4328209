/** The door: a scan, its verdict, and who has come so far. */
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowsMaximize } from '@tabler/icons-react'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { placeText } from '#shared/texts/visit.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import columns from '../../ui/desk-columns.module.css'
import classes from './check-in-page.module.css'
import { Counts } from './counts.tsx'
import { DeskSettings } from './desk-settings.tsx'
import { SubstituteForm } from '../../ui/substitute/substitute-form.tsx'
import { CameraButton } from '../../ui/camera/camera-button.tsx'
import { CameraPanel } from '../../ui/camera/camera-panel.tsx'
import { ConflictsStrip } from '../../ui/conflicts/conflicts-strip.tsx'
import { HandedOver, useHandedOverAt } from '../../ui/transfers/handed-over.tsx'
import { FindField } from '../../ui/find-person/find-field.tsx'
import { LatestArrivals } from './latest-arrivals.tsx'
import { OverrideDialog } from './override-dialog.tsx'
import { StandBar } from './stand-bar.tsx'
import { UnreadNotesStrip } from './unread-notes.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import { type CheckIn, useCheckIn } from './use-check-in.ts'
import { VerdictCard } from './verdict-card.tsx'
import { WalkInForm } from './walk-in-form.tsx'

export function CheckInPage() {
  const { id: eventId, zone } = useEvent()
  const handedOverAt = useHandedOverAt(eventId)
  return handedOverAt === null ? <OpenDoor /> : <HandedOver {...{ eventId, zone }} at={handedOverAt} />
}

function OpenDoor() {
  const event = useEvent()
  const checkIn = useCheckIn(event)
  const { day, desk, figures, stand, undo, letIn } = checkIn
  const purpose = [day === undefined ? '' : dayAndDate(day), placeText(stand.place), desk.name]
  return (
    <div className={classes.page}>
      <PageHeader
        title="Presensi"
        purpose={purpose.filter((part) => part !== '').join(' · ')}
        actions={<Actions checkIn={checkIn} />}
      />
      <div className={columns.columns}>
        <DoorColumn checkIn={checkIn} />
        <aside className={classes.side} aria-label="Kehadiran sejauh ini">
          <CameraPanel />
          <ConflictsStrip eventId={event.id} />
          <Counts event={event} summary={figures.summary} stands={figures.stands} />
          <LatestArrivals
            title={stand.asked ? 'Terakhir di sini' : 'Terakhir tiba'}
            latest={figures.latest}
            zone={event.zone}
            onUndo={undo.ask}
          />
        </aside>
      </div>
      <UndoDialog entry={undo.asked} onClose={undo.close} onUndo={undo.carryOut} />
      <OverrideDialog
        refused={letIn.isAsked ? letIn.refused : null}
        onClose={letIn.close}
        onOverride={letIn.carryOut}
      />
    </div>
  )
}

function Actions({ checkIn }: { checkIn: CheckIn }) {
  const { walkIn, undo, represent, desk, event, day, chooseDay, toggleFullScreen } = checkIn
  return (
    <>
      <Button variant="default" rightSection={<kbd>F3</kbd>} onClick={() => walkIn.open()}>
        {walkIn.draft.name === '' ? 'Tamu baru' : 'Lanjutkan tamu baru'}
      </Button>
      <Button variant="default" rightSection={<kbd>F4</kbd>} onClick={undo.askLast}>
        Batalkan terakhir
      </Button>
      <Button
        variant="default"
        rightSection={<kbd>F6</kbd>}
        disabled={represent.open === null}
        onClick={() => represent.open?.()}
      >
        Diwakili
      </Button>
      <CameraButton />
      <Tooltip label="Layar penuh (F11)">
        <ActionIcon variant="default" aria-label="Layar penuh" onClick={toggleFullScreen}>
          <IconArrowsMaximize size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <DeskSettings {...{ desk, event, day }} onDay={chooseDay} isDayFixed={checkIn.stand.session !== null} />
    </>
  )
}

function DoorColumn({ checkIn }: { checkIn: CheckIn }) {
  const { event, day, door, stand, figures, walkIn, represent, letIn, find } = checkIn
  const place = { eventId: event.id, day, zone: event.zone }
  return (
    <div className={classes.door}>
      {stand.isOffered && <StandBar event={event} stand={stand} counts={figures.stands} />}
      <UnreadNotesStrip unread={checkIn.notes} />
      {walkIn.isOpen ? (
        <WalkInForm {...place} walkIn={walkIn} onPerson={checkIn.checkIn} />
      ) : represent.invitee ? (
        <section className={classes.substitute} aria-label="Diwakili">
          <SubstituteForm
            key={represent.invitee.id}
            eventId={event.id}
            day={day}
            invitee={represent.invitee}
            onArrived={represent.arrived}
            onClose={represent.close}
          />
        </section>
      ) : (
        <VerdictCard
          state={door}
          setting={{ zone: event.zone, withPledge: event.instruments.length > 0 }}
          onLetIn={letIn.refused && letIn.ask}
        />
      )}
      <FindField
        {...place}
        find={find}
        onCode={checkIn.scan}
        onPerson={checkIn.checkIn}
        onStranger={walkIn.open}
      />
    </div>
  )
}
