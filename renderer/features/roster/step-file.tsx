/** Step 1: choose a file, drop it, or paste rows copied in Excel. */
import { Alert, Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core'
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { Section } from '../../ui/section.tsx'
import type { Source } from './conversation.ts'
import { PastImports } from './past-imports.tsx'
import classes from './step-file.module.css'
import { PASTE_FIELD_ID } from './use-file-intake.ts'

/** What the chooser offers; the content decides in the end, not the name. */
const ACCEPT = '.xlsx,.xlsm,.xls,.ods,.csv,.txt,.tsv'

type Props = { eventId: string; problem: string | null; onRead: (source: Source) => void }

export function StepFile({ eventId, problem, onRead }: Props) {
  return (
    <Stack gap="lg">
      {problem !== null && (
        <Alert role="alert" color="red" icon={<IconAlertTriangle size={20} aria-hidden />}>
          {problem}
        </Alert>
      )}
      <FileArea onRead={onRead} />
      <PasteArea onRead={onRead} />
      <PastImports eventId={eventId} />
    </Stack>
  )
}

function FileArea({ onRead }: Pick<Props, 'onRead'>) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <Paper p="xl" className={classes.drop}>
      <Group gap="lg" justify="space-between" wrap="nowrap" className={classes.inside}>
        <IconFileSpreadsheet size={44} stroke={1.25} aria-hidden />
        <div className={classes.words}>
          <Title order={2}>Letakkan berkas di sini</Title>
          <Text size="sm" c="dimmed">
            XLSX, XLS, ODS, atau CSV apa adanya dari OPD: judul, kop, beberapa lembar, dan tanda tangan di
            bawah tidak perlu dihapus.
          </Text>
        </div>
        <Button flex="none" onClick={() => input.current?.click()}>
          Pilih berkas …
        </Button>
        <input
          ref={input}
          type="file"
          accept={ACCEPT}
          className={classes.hiddenInput}
          tabIndex={-1}
          aria-label="Berkas daftar peserta"
          onChange={(e) => {
            const file = e.currentTarget.files?.[0]
            // The same file again has to be heard of, too.
            e.currentTarget.value = ''
            if (file) onRead({ file })
          }}
        />
      </Group>
    </Paper>
  )
}

function PasteArea({ onRead }: Pick<Props, 'onRead'>) {
  const [text, setText] = useState('')
  return (
    <Section
      title="Atau tempel dari Excel"
      note="Pilih baris di Excel termasuk judul kolomnya, tekan Ctrl+C, lalu Ctrl+V di layar ini. Daftar nama bernomor dari WhatsApp atau surat dan biodata juga dapat ditempel."
    >
      <Textarea
        id={PASTE_FIELD_ID}
        aria-label="Tempelan dari Excel"
        placeholder="Nama&#9;NIP&#9;Jabatan&#9;OPD"
        minRows={3}
        maxRows={6}
        autosize
        value={text}
        onChange={(e) => setText(e.currentTarget.value)}
      />
      <Group justify="flex-end" mt="sm">
        <Button variant="default" disabled={text.trim() === ''} onClick={() => onRead({ text })}>
          Baca tempelan
        </Button>
      </Group>
    </Section>
  )
}
