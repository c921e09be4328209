import { Fieldset, Text, Textarea } from '@mantine/core'
import type { EditorProps } from './editor.ts'
import { NumberingFields } from './numbering-fields.tsx'

export function AttendanceStatementContent({ event, body, onChange }: EditorProps<'attendance_statement'>) {
  return (
    <>
      <Fieldset legend="Nomor">
        <NumberingFields event={event} body={body} onChange={onChange} />
      </Fieldset>
      <Textarea
        label="Kalimat penutup"
        description="Kosong memakai kalimat yang lazim."
        autosize
        minRows={2}
        maxLength={1000}
        value={body.closing}
        onChange={(e) => onChange({ ...body, closing: e.currentTarget.value })}
      />
      <Text size="sm" c="dimmed">
        Bentuk surat ini disusun Ikrar menurut kelaziman, bukan formulir resmi.
      </Text>
    </>
  )
}
