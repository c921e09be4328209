import { Select, Switch } from '@mantine/core'
import { InstrumentChoice } from './instrument-choice.tsx'
import type { PanelProps } from './panel.ts'

/** Points. */
const SIZES = [20, 22, 24, 28, 32, 36]

export function PledgeReadingOptions({ event, options, onChange }: PanelProps<'pledge_reading'>) {
  return (
    <>
      <InstrumentChoice
        event={event}
        value={options.instrument}
        onChange={(instrument) => onChange({ ...options, instrument })}
      />
      <Select
        label="Besar huruf"
        value={String(options.size)}
        onChange={(size) => size && onChange({ ...options, size: Number(size) })}
        data={SIZES.map((size) => ({ value: String(size), label: `${size} poin` }))}
        allowDeselect={false}
      />
      <Switch
        label="Ditirukan baris demi baris"
        description="Baris lebih renggang dan bertanda, supaya pembaca berhenti di setiap baris."
        checked={options.callAndResponse}
        onChange={(e) => onChange({ ...options, callAndResponse: e.currentTarget.checked })}
      />
    </>
  )
}
