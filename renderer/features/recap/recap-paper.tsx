/** The recap as a paper: under which letterhead, on which sheet, with which parts. */
import { useState } from 'react'
import { Button, Checkbox, Loader, Modal, NativeSelect, Stack, Text } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { RECAP_SECTIONS, type RecapChoice, type RecapSection } from '#shared/contract/recap.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { printFile } from '../../ui/file-print.ts'
import { saveFile } from '../../ui/file-save.ts'
import paperClasses from '../../ui/paper/paper-dialog.module.css'
import { PdfView } from '../../ui/pdf-view/pdf-view.tsx'

const SECTION_WORDS: Readonly<Record<RecapSection, string>> = {
  events: 'Perbandingan kegiatan',
  units: 'Kehadiran menurut OPD',
  districts: 'Cakupan kecamatan',
  villages: 'Desa yang belum pernah hadir',
  absentees: 'Orang yang tidak pernah hadir',
  follow_ups: 'Tindak lanjut terbuka',
}

type RecapPaperProps = { choice: RecapChoice; opened: boolean; onClose: () => void }

export function RecapPaper({ choice, opened, onClose }: RecapPaperProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      fullScreen
      title="Rekap lintas kegiatan"
      classNames={{ content: paperClasses.content, body: paperClasses.body }}
    >
      {opened && <PaperChoice choice={choice} />}
    </Modal>
  )
}

function PaperChoice({ choice }: { choice: RecapChoice }) {
  const offices = useAsk(ask.offices.list.queryOptions()).data ?? []
  const [chosenOffice, chooseOffice] = useState<string>()
  const [paper, setPaper] = useState<'F4' | 'A4'>('F4')
  const [sections, setSections] = useState<readonly RecapSection[]>(RECAP_SECTIONS)
  const officeId = chosenOffice === '' ? null : (chosenOffice ?? choice.officeId ?? offices[0]?.id ?? null)
  const drawn = useAsk(
    ask.recap.render.queryOptions({
      input: { choice, officeId, paper, sections: [...sections] },
      // Drawn anew whenever it is opened: what was counted may have changed.
      ...{ gcTime: 0, staleTime: Infinity },
    }),
  )
  const file = drawn.data?.file ?? null
  return (
    <div className={paperClasses.columns}>
      {file ? (
        <PdfView file={file} label="Rekap lintas kegiatan" />
      ) : (
        <Stack align="center" justify="center">
          {drawn.sentence === null ? <Loader aria-label="Menyusun halaman" /> : <Text>{drawn.sentence}</Text>}
        </Stack>
      )}
      <Stack>
        <NativeSelect
          data-autofocus
          label="Kop naskah"
          value={officeId ?? ''}
          data={[
            ...offices.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: 'Tanpa kop' },
          ]}
          onChange={(e) => chooseOffice(e.currentTarget.value)}
        />
        <NativeSelect
          label="Kertas"
          value={paper}
          data={['F4', 'A4']}
          onChange={(e) => setPaper(e.currentTarget.value === 'A4' ? 'A4' : 'F4')}
        />
        <Checkbox.Group
          label="Bagian"
          value={[...sections]}
          onChange={(values) => setSections(RECAP_SECTIONS.filter((section) => values.includes(section)))}
        >
          <Stack gap="xs" mt="xs">
            {RECAP_SECTIONS.map((section) => (
              <Checkbox key={section} value={section} label={SECTION_WORDS[section]} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Text size="sm" c="dimmed" aria-live="polite">
          {drawn.data ? `${thousands(drawn.data.pages)} halaman` : ''}
        </Text>
        <Button
          disabled={!file}
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => void (file && printFile(file))}
        >
          Cetak
        </Button>
        <Button
          variant="default"
          disabled={!file}
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => void (file && saveFile(file))}
        >
          Simpan PDF
        </Button>
      </Stack>
    </div>
  )
}
