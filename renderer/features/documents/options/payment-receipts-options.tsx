import { SegmentedControl, Select, Switch } from '@mantine/core'
import { PAYMENT_LABELS, PAYMENTS } from '#shared/domain/payment.ts'
import { DaysChoice } from './days-choice.tsx'
import type { PanelProps } from './panel.ts'

export function PaymentReceiptsOptions({ event, options, onChange }: PanelProps<'payment_receipts'>) {
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label="Arah kertas"
        value={options.orientation}
        onChange={(orientation) => onChange({ ...options, orientation })}
        data={[
          { value: 'landscape', label: 'Mendatar' },
          { value: 'portrait', label: 'Tegak' },
        ]}
      />
      <Select
        label="Pembayaran"
        value={options.payment}
        onChange={(payment) => payment && onChange({ ...options, payment })}
        data={PAYMENTS.map((value) => ({ value, label: PAYMENT_LABELS[value] }))}
        allowDeselect={false}
      />
      <DaysChoice
        event={event}
        label="Hadir pada hari"
        nothingChosen="Salah satu hari kegiatan"
        days={options.days}
        onChange={(days) => onChange({ ...options, days })}
      />
      {event.days.length > 1 && (
        <Switch
          label="Tarif dihitung per hari hadir"
          checked={options.perDay}
          onChange={(e) => onChange({ ...options, perDay: e.currentTarget.checked })}
        />
      )}
      <Switch
        label="Cetak NIK lengkap"
        description="Untuk yang tidak punya NIP. Bila tidak, sebagian angkanya ditutup."
        checked={options.fullNik}
        onChange={(e) => onChange({ ...options, fullNik: e.currentTarget.checked })}
      />
    </>
  )
}
