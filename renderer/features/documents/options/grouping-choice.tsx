import { Select } from '@mantine/core'
import type { AttendanceGrouping } from '#shared/contract/document-options/attendance-list.ts'

type GroupingChoiceProps = {
  labels: Readonly<Record<AttendanceGrouping, string>>
  value: AttendanceGrouping
  onChange: (grouping: AttendanceGrouping) => void
}

export function GroupingChoice({ labels, value, onChange }: GroupingChoiceProps) {
  const groupings: AttendanceGrouping[] = ['none', 'unit', 'district', 'category']
  return (
    <Select
      label="Pengelompokan"
      value={value}
      onChange={(grouping) => grouping && onChange(grouping)}
      data={groupings.map((grouping) => ({ value: grouping, label: labels[grouping] }))}
      allowDeselect={false}
    />
  )
}
