import { Switch } from '@mantine/core'

type SheetMarksChoiceProps = { value: boolean; onChange: (sheetMarks: boolean) => void }

export function SheetMarksChoice({ value, onChange }: SheetMarksChoiceProps) {
  return (
    <Switch
      label="Kotak sudut dan kode lembar"
      description="Supaya foto lembar yang sudah ditandatangani dapat dibaca di Baca lembar. Perlu tepi kiri 16 mm dan kanan 13 mm."
      checked={value}
      onChange={(e) => onChange(e.currentTarget.checked)}
    />
  )
}
