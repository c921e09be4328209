/** What is set once per laptop and per day: the name of the desk, the day, the loudness. */
import { type FormEvent, useState } from 'react'
import { ActionIcon, Button, Popover, Select, Slider, Stack, Text, TextInput, Tooltip } from '@mantine/core'
import { IconSettings } from '@tabler/icons-react'
import type { Event } from '#shared/contract/events.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { playSound } from '../../devices/sound.ts'
import { type Desk, LONGEST_DESK } from '../../devices/desk.ts'

type DeskSettingsProps = {
  desk: Desk
  event: Event
  day: string | undefined
  onDay: (day: string) => void
  /** The session at which the desk stands has a day of its own. */
  isDayFixed: boolean
}

export function DeskSettings({ desk, event, day, onDay, isDayFixed }: DeskSettingsProps) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} width={320} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label="Meja dan suara">
          <ActionIcon variant="default" aria-label="Meja dan suara" onClick={() => setOpened(!opened)}>
            <IconSettings size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="md">
          <DeskName desk={desk} onDone={() => setOpened(false)} />
          {event.days.length > 1 && (
            <Select
              label="Hari yang dicatat"
              description={isDayFixed ? 'Mengikuti sesi tempat meja ini.' : undefined}
              disabled={isDayFixed}
              value={day ?? null}
              onChange={(chosen) => chosen !== null && onDay(chosen)}
              data={event.days.map((one) => ({ value: one.day, label: dayAndDate(one.day) }))}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
            />
          )}
          <Volume desk={desk} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

function DeskName({ desk, onDone }: { desk: Desk; onDone: () => void }) {
  const [name, setName] = useState(desk.name)
  function save(e: FormEvent): void {
    e.preventDefault()
    desk.setName(name)
    onDone()
  }
  return (
    <form onSubmit={save}>
      <TextInput
        label="Nama meja ini"
        description="Tercatat pada setiap kedatangan."
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
        onBlur={() => desk.setName(name)}
        maxLength={LONGEST_DESK}
        data-autofocus
      />
    </form>
  )
}

function Volume({ desk }: { desk: Desk }) {
  return (
    <div>
      <Text size="sm" fw={500} mb={4} id="volume-label">
        Kerasnya suara
      </Text>
      <Slider
        min={0}
        max={1}
        step={0.1}
        value={desk.volume}
        onChange={desk.setVolume}
        onChangeEnd={(volume) => playSound('welcome', volume)}
        label={(volume) => (volume === 0 ? 'senyap' : `${Math.round(volume * 100)}%`)}
        thumbLabel="Kerasnya suara"
        mb="sm"
      />
      <Button
        variant="default"
        fullWidth
        onClick={() => playSound('welcome', desk.volume)}
        disabled={desk.volume === 0}
      >
        Coba suara
      </Button>
    </div>
  )
}
