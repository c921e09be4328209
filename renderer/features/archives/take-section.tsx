/** With its words an archive is read, and taken once somebody has seen what would change. */
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { Facts } from '../../ui/facts.tsx'
import { thousands } from '../../ui/format.ts'
import { Section } from '../../ui/section.tsx'
import { TaskProgress } from '../../ui/task-progress.tsx'
import { changesIn } from '../../ui/transfers/taken-words.ts'
import { useTakeArchive } from './use-take-archive.ts'

export function TakeSection({ folder }: { folder: string }) {
  const { words, setWords, found, task, cancel, read, take } = useTakeArchive(folder)
  return (
    <Section
      title="Ambil ke laptop ini"
      note="Dengan enam kata yang dicatat ketika arsip dibuat. Lebih dahulu ditunjukkan apa yang akan berubah."
    >
      <Stack gap="md" maw="44rem">
        <form
          onSubmit={(e) => {
            e.preventDefault()
            void read()
          }}
        >
          <Group align="flex-end" gap="sm">
            <TextInput
              label="Enam kata kunci"
              placeholder="misalnya: padi gula kota embun jati laut"
              autoComplete="off"
              spellCheck={false}
              value={words}
              onChange={(e) => setWords(e.currentTarget.value)}
              style={{ flex: '1 1 20rem' }}
            />
            <Button type="submit" variant="default" disabled={words.trim().length < 12 || task !== null}>
              Baca isinya
            </Button>
          </Group>
        </form>
        {task && (
          <TaskProgress
            task={task.id}
            startedAt={task.startedAt}
            label={task.label}
            unit="baris"
            onCancel={cancel}
          />
        )}
        {found && (
          <>
            <Facts>
              <dt>Di laptop ini</dt>
              <dd>
                {found.here === null
                  ? 'belum ada; kegiatannya akan dibuka di sini'
                  : `${thousands(found.here.people)} peserta, ${thousands(found.here.entries)} catatan kehadiran`}
              </dd>
              <dt>Yang berubah</dt>
              <dd>{changesIn(found.changes).join(', ') || 'tidak ada; semuanya sudah di sini'}</dd>
            </Facts>
            <Group>
              <Button
                leftSection={<IconDownload size={18} aria-hidden />}
                disabled={task !== null}
                onClick={() => void take()}
              >
                {found.here === null ? 'Ambil dan buka di sini' : 'Gabungkan ke sini'}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Section>
  )
}
