/** A calendar date that may be left empty; empty is ''. */
import { DateInput, type DateInputProps } from '@mantine/dates'
import { readDay } from './day-input.tsx'

type OptionalDayInputProps = Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat' | 'dateParser'> & {
  value: string
  onChange: (day: string) => void
}

export function OptionalDayInput({ value, onChange, ...props }: OptionalDayInputProps) {
  return (
    <DateInput
      {...props}
      value={value === '' ? null : value}
      valueFormat="D MMMM YYYY"
      dateParser={readDay}
      onChange={(day) => onChange(day ?? '')}
      clearable
      clearButtonProps={{ 'aria-label': 'Kosongkan tanggal' }}
      popoverProps={{ transitionProps: { duration: 100 } }}
      previousLabel="Bulan sebelumnya"
      nextLabel="Bulan berikutnya"
    />
  )
}
