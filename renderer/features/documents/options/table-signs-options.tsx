import { Input, SegmentedControl, Text } from '@mantine/core'
import type { PanelProps } from './panel.ts'

export function TableSignsOptions({ options, onChange }: PanelProps<'table_signs'>) {
  return (
    <>
      <Input.Wrapper label="Nama yang dicetak">
        <SegmentedControl
          fullWidth
          orientation="vertical"
          aria-label="Nama yang dicetak"
          value={options.participantIds === undefined ? options.who : 'participants'}
          onChange={(who) =>
            onChange({
              ...options,
              who,
              ...(who === 'participants' ? {} : { participantIds: undefined }),
            })
          }
          data={[
            { value: 'officials', label: 'Pejabat kegiatan' },
            { value: 'participants', label: 'Peserta' },
            { value: 'both', label: 'Pejabat, lalu peserta' },
          ]}
        />
      </Input.Wrapper>
      <Text size="sm" c="dimmed">
        Cetak satu muka, lalu lipat pada garis putus-putus; nama terbaca dari kedua sisi.
      </Text>
    </>
  )
}
