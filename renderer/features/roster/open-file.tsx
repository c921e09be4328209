/** Step 1 once a file was read: which one, and the way to another. */
import { Button, Text } from '@mantine/core'
import { thousands } from '../../ui/format.ts'
import { Section } from '../../ui/section.tsx'
import type { Reviewing } from './conversation.ts'
import { whyNotText } from './sheet-reason.ts'

export function OpenFile({ now, onOther }: { now: Reviewing; onOther: () => void }) {
  const { fileName, sheets, accepted } = now.plan
  return (
    <Section
      title={fileName}
      note={`${thousands(sheets.length)} lembar, ${thousands(accepted)} peserta ditemukan. Belum ada yang disimpan.`}
      actions={
        <Button variant="default" onClick={onOther}>
          Pilih berkas lain
        </Button>
      }
    >
      {sheets.map((sheet) => (
        <Text key={sheet.name} size="sm" py={4}>
          <b>{sheet.name}</b>: {sheet.used ? `${thousands(sheet.accepted)} peserta` : whyNotText(sheet)}
        </Text>
      ))}
    </Section>
  )
}
