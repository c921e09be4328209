/** What the hall is shown, and how the text is read. */
import { Group, SegmentedControl, Select, Switch } from '@mantine/core'
import { PROJECTOR_MODES, type Projection } from '#shared/contract/projector.ts'
import { INSTRUMENT_LABELS } from '#shared/domain/events.ts'
import { isCommon } from '#shared/domain/instrument.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { PROJECTOR_MODE_LABELS } from './projector-modes.ts'

type ReadingControlsProps = { projection: Projection; onShow: (change: Partial<Projection>) => void }

export function ReadingControls({ projection, onShow }: ReadingControlsProps) {
  const { mode, dark, withNames } = projection
  return (
    <Group gap="md">
      <SegmentedControl
        aria-label="Yang dilihat hadirin"
        size="md"
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
    </Group>
  )
}

export function TextControls({ projection, onShow }: ReadingControlsProps) {
  const event = useEvent()
  const texts = event.instruments.filter(isCommon)
  return (
    <>
      {texts.length > 1 && (
        <Select
          label="Naskah"
          allowDeselect={false}
          value={projection.instrument}
          onChange={(chosen) => chosen && onShow({ instrument: chosen })}
          data={texts.map((value) => ({ value, label: INSTRUMENT_LABELS[value] }))}
        />
      )}
      <Switch
        label="Ditirukan hadirin baris demi baris"
        checked={projection.callAndResponse}
        onChange={(e) => onShow({ callAndResponse: e.currentTarget.checked })}
      />
    </>
  )
}
