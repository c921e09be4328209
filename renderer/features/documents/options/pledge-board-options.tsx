import { Input, SegmentedControl, Select } from '@mantine/core'
import { InstrumentChoice } from './instrument-choice.tsx'
import type { PanelProps } from './panel.ts'

export function PledgeBoardOptions({ event, options, onChange }: PanelProps<'pledge_board'>) {
  return (
    <>
      <Input.Wrapper label="Arah">
        <SegmentedControl
          fullWidth
          aria-label="Arah"
          value={options.orientation}
          onChange={(orientation) => onChange({ ...options, orientation })}
          data={[
            { value: 'portrait', label: 'Tegak' },
            { value: 'landscape', label: 'Mendatar' },
          ]}
        />
      </Input.Wrapper>
      <InstrumentChoice
        event={event}
        value={options.instrument}
        onChange={(instrument) => onChange({ ...options, instrument })}
      />
      <Select
        label="Tempat tanda tangan"
        value={options.signatures}
        onChange={(signatures) => signatures && onChange({ ...options, signatures })}
        data={[
          { value: 'cells', label: 'Kotak bernomor' },
          { value: 'open', label: 'Satu bidang kosong' },
          { value: 'none', label: 'Tidak ada, naskah memenuhi papan' },
        ]}
        allowDeselect={false}
      />
    </>
  )
}
