/** A calendar date, typed or picked; the weekday is computed and stands beside it. */
import { DateInput, type DateInputProps } from '@mantine/dates'
import { Text } from '@mantine/core'
import { type CivilDate, dateParts } from '#shared/domain/time.ts'
import { MONTHS, weekdayName } from '#shared/domain/time-text.ts'

type DayInputProps = Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat' | 'dateParser'> & {
  value: CivilDate
  onChange: (day: CivilDate) => void
}

const WEEKDAY_WIDTH = 80

export function DayInput({ value, onChange, ...props }: DayInputProps) {
  return (
    <DateInput
      {...props}
      value={value}
      valueFormat="D MMMM YYYY"
      dateParser={readDay}
      onChange={(day) => day !== null && onChange(day)}
      rightSection={
        <Text size="sm" c="dimmed">
          {weekdayName(value)}
        </Text>
      }
      rightSectionWidth={WEEKDAY_WIDTH}
      rightSectionPointerEvents="none"
      popoverProps={{ transitionProps: { duration: 100 } }}
      previousLabel="Bulan sebelumnya"
      nextLabel="Bulan berikutnya"
    />
  )
}

/** "27 September 2024", "27 Sep 2024", "27-9-2024", "27/09/2024"; null for anything else. */
export function readDay(written: string): CivilDate | null {
  const match = /^\s*(\d{1,2})\s*[-/. ]\s*(\d{1,2}|[a-z]{3,})\s*[-/. ]\s*(\d{4})\s*$/i.exec(written)
  if (!match) return null
  const [, day = '', month = '', year = ''] = match
  const number = /^\d/.test(month) ? Number(month) : monthNumber(month)
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return dateParts(date) ? date : null
}

/** 0 where no month begins like this. */
function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())) + 1
}
