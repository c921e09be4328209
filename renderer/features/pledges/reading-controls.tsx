/** The window for the hall and what it shows. */
import { Button, Group, SegmentedControl, Select, Stack, Switch, Text } from '@mantine/core'
import { IconPresentation, IconX } from '@tabler/icons-react'
import { PROJECTOR_MODES, type Projection } from '#shared/contract/projector.ts'
import { INSTRUMENT_LABELS } from '#shared/domain/events.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { useSecondWindow } from '../../ui/use-second-window.ts'
import { PROJECTOR_MODE_LABELS } from './projector-modes.ts'

type ReadingControlsProps = { projection: Projection; onShow: (change: Partial<Projection>) => void }

export function ReadingControls({ projection, onShow }: ReadingControlsProps) {
  const event = useEvent()
  const { mode, dark, instrument, callAndResponse, withNames } = projection
  // A pakta is each person's own; it is signed, not read out together.
  const texts = event.instruments.filter((one) => one !== 'pakta_integritas')
  return (
    <Stack gap="sm">
      <ProjectorWindow eventId={event.id} />
      <SegmentedControl
        aria-label="Yang dilihat hadirin"
        orientation="vertical"
        fullWidth
        value={mode}
        onChange={(chosen) => onShow({ mode: chosen, dark: false })}
        data={PROJECTOR_MODES.map((value) => ({ value, label: PROJECTOR_MODE_LABELS[value] }))}
      />
      <Switch
        label="Gelapkan layar"
        checked={dark}
        onChange={(e) => onShow({ dark: e.currentTarget.checked })}
      />
      {mode === 'board' && (
        <Switch
          label="Tampilkan nama yang baru hadir"
          checked={withNames}
          onChange={(e) => onShow({ withNames: e.currentTarget.checked })}
        />
      )}
      {mode === 'reading' && texts.length > 1 && (
        <Select
          label="Naskah"
          allowDeselect={false}
          value={instrument}
          onChange={(chosen) => chosen && onShow({ instrument: chosen })}
          data={texts.map((value) => ({ value, label: INSTRUMENT_LABELS[value] }))}
        />
      )}
      {mode === 'reading' && (
        <Switch
          label="Ditirukan hadirin baris demi baris"
          checked={callAndResponse}
          onChange={(e) => onShow({ callAndResponse: e.currentTarget.checked })}
        />
      )}
    </Stack>
  )
}

function ProjectorWindow({ eventId }: { eventId: string }) {
  const projector = useSecondWindow('proyektor', eventId)
  return (
    <div>
      <Group gap="xs" grow preventGrowOverflow={false}>
        <Button
          variant={projector.isOpen ? 'default' : 'filled'}
          leftSection={<IconPresentation size={18} aria-hidden />}
          onClick={projector.open}
        >
          {projector.isOpen ? 'Tampilkan lagi' : 'Buka layar proyektor'}
        </Button>
        {projector.isOpen && (
          <Button variant="default" leftSection={<IconX size={18} aria-hidden />} onClick={projector.close}>
            Tutup layar
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mt={4}>
        {projector.isOpen
          ? 'Layar proyektor terbuka. F11 di jendelanya: layar penuh.'
          : 'Dengan layar kedua tersambung, jendelanya langsung memenuhi layar itu.'}
      </Text>
    </div>
  )
}
