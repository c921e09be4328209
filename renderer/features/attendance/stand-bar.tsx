/** Where this desk stands, which way people go, and how many are inside: never out of sight while it counts. */
import { useState } from 'react'
import { Button, Popover, SegmentedControl } from '@mantine/core'
import { IconDoor, IconMapPin } from '@tabler/icons-react'
import type { Event } from '#shared/contract/events.ts'
import type { StandCounts } from '#shared/contract/sessions.ts'
import { clock } from '#shared/domain/time-text.ts'
import { thousands } from '#shared/domain/words.ts'
import { DIRECTION_LABELS, placeText } from '#shared/texts/visit.ts'
import { useKeyDown } from '../../ui/use-key-down.ts'
import classes from './stand-bar.module.css'
import { StandForm } from './stand-form.tsx'
import type { StandChoice } from './use-stand.ts'

type StandBarProps = { event: Event; stand: StandChoice; counts: StandCounts | undefined }

export function StandBar({ event, stand, counts }: StandBarProps) {
  const [opened, setOpened] = useState(false)
  useKeyDown((e) => {
    if (e.key !== 'F10' || e.ctrlKey || e.altKey || e.metaKey) return
    e.preventDefault()
    setOpened(true)
  })
  const Icon = stand.door ? IconDoor : IconMapPin
  return (
    <section className={classes.bar} aria-label="Tempat meja ini" data-direction={stand.direction}>
      <Popover opened={opened} onChange={setOpened} width={340} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <Button
            variant="subtle"
            size="compact-md"
            className={classes.place}
            leftSection={<Icon size={18} aria-hidden />}
            rightSection={<kbd>F10</kbd>}
            title={`${placeWords(stand)}. Ubah tempat meja ini`}
            onClick={() => setOpened(!opened)}
          >
            {placeWords(stand)}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <StandForm event={event} stand={stand} onDone={() => setOpened(false)} />
        </Popover.Dropdown>
      </Popover>
      <span className={classes.figures} role="status">
        {[hoursText(stand), countsText(stand, counts)].filter((part) => part !== '').join(' · ')}
      </span>
      {stand.directions.length > 1 && (
        <span className={classes.way}>
          <SegmentedControl
            size="xs"
            data={stand.directions.map((value) => ({ value, label: DIRECTION_LABELS[value] }))}
            value={stand.direction}
            onChange={(direction) => direction !== stand.direction && stand.turn()}
            aria-label="Arah yang dicatat"
          />
          <kbd>F9</kbd>
        </span>
      )}
    </section>
  )
}

function placeWords({ place }: StandChoice): string {
  return placeText(place) || 'Kehadiran hari ini, tanpa sesi'
}

function hoursText({ session }: StandChoice): string {
  if (!session || (session.opens === null && session.closes === null)) return ''
  if (session.closes === null) return `mulai ${clock(session.opens ?? '00:00')}`
  return session.opens === null
    ? `sampai ${clock(session.closes)}`
    : `${clock(session.opens)}–${clock(session.closes)}`
}

function countsText({ session, door }: StandChoice, counts: StandCounts | undefined): string {
  if (!counts) return ''
  if (session) {
    const of = counts.sessions.find(({ sessionId }) => sessionId === session.id)
    return insideText(of, session.capacity)
  }
  if (!door) return ''
  const of = counts.doors.find(({ doorId }) => doorId === door.id)
  const through = of ? `${thousands(of.in)} masuk di sini` : ''
  return [through, insideText(counts.grounds, null)].filter((part) => part !== '').join(' · ')
}

function insideText(of: { inside: number; entered: number } | undefined, capacity: number | null): string {
  if (!of) return ''
  const room = capacity === null ? '' : ` dari ${thousands(capacity)} tempat`
  const gone = of.entered > of.inside ? `, ${thousands(of.entered)} pernah masuk` : ''
  return `${thousands(of.inside)} di dalam${room}${gone}`
}
