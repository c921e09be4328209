/** Arsip kegiatan: everything of the event as one folder, for the record room and for another laptop. */
import { useState } from 'react'
import { Button, Checkbox, Group, Skeleton, Stack, Text } from '@mantine/core'
import { IconArchive, IconListCheck } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import type { WrittenArchive } from '#shared/contract/archives.ts'
import { ask, client } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { host } from '../../bridge/host.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { TaskProgress } from '../../ui/task-progress.tsx'
import { WordsCard } from '../../ui/transfers/words-card.tsx'
import { useLongWork } from '../../ui/use-long-work.ts'
import { ArchiveHistory } from './archive-history.tsx'
import classes from './archives.module.css'
import { Written } from './written.tsx'

type Made = { written: WrittenArchive; folder: string; words: string }

export function EventArchivePage() {
  const { id: eventId } = useEvent()
  const [made, setMade] = useState<Made | null>(null)
  return (
    <div className={classes.page}>
      <PageHeader
        title="Arsip kegiatan"
        purpose="Seluruh isi kegiatan dalam satu folder, untuk disimpan dan bila perlu diambil lagi tanpa ada yang hilang."
        actions={
          <LinkButton to="/arsip" variant="default" leftSection={<IconListCheck size={18} aria-hidden />}>
            Periksa atau ambil arsip
          </LinkButton>
        }
      />
      {made ? (
        <Written {...made} onAgain={() => setMade(null)} />
      ) : (
        <ArchiveForm eventId={eventId} onMade={setMade} />
      )}
      <ArchiveHistory eventId={eventId} />
    </div>
  )
}

function ArchiveForm({ eventId, onMade }: { eventId: string; onMade: (made: Made) => void }) {
  const queries = useQueryClient()
  const [withPapers, setWithPapers] = useState(true)
  const { task, working, cancel } = useLongWork()
  // New words for every archive; they stay while this form is open.
  const proposal = useAsk(ask.transfers.proposal.queryOptions({ staleTime: Infinity, gcTime: 0 }))
  const words = proposal.data?.words ?? ''

  async function write(): Promise<void> {
    const folder = await host.chooseFolder()
    if (folder === undefined) return
    const written = await working('Menulis dan memeriksa arsip', (id, signal) =>
      client.archives.write({ eventId, folder, words, papers: withPapers, task: id }, { signal }),
    )
    if (!written) return
    void queries.invalidateQueries({ queryKey: ask.archives.history.key() })
    onMade({ written, folder, words })
  }
  return (
    <Section
      title="Tulis arsip"
      note="Dokumen, data, foto, dan daftar sidik setiap berkas. Dapat dibaca tanpa Ikrar, juga bertahun-tahun lagi."
    >
      <Stack gap="md" maw="44rem">
        <Text size="sm">
          Berisi data pribadi yang terbaca: simpan seperti berkas pertanggungjawaban. Hanya kartu, kunci
          keaslian, dan goresan tanda tangan yang terkunci dengan enam kata ini.
        </Text>
        {proposal.sentence !== null && <Text size="sm">{proposal.sentence}</Text>}
        {proposal.data ? (
          <WordsCard label="Enam kata kunci: catat, dan simpan terpisah dari arsipnya" words={words} />
        ) : (
          <Skeleton height={72} />
        )}
        <Checkbox
          label="Sertakan semua dokumen sebagai PDF dan Word"
          description="Tanpa dokumen arsip lebih cepat selesai; dokumennya dapat dibuat lagi dari arsip."
          checked={withPapers}
          disabled={task !== null}
          onChange={(e) => setWithPapers(e.currentTarget.checked)}
        />
        {task ? (
          <TaskProgress
            task={task.id}
            startedAt={task.startedAt}
            label={task.label}
            unit="persen"
            onCancel={cancel}
          />
        ) : (
          <Group>
            <Button
              leftSection={<IconArchive size={18} aria-hidden />}
              disabled={words === ''}
              onClick={() => void write()}
            >
              Pilih folder dan tulis arsip
            </Button>
          </Group>
        )}
      </Stack>
    </Section>
  )
}
