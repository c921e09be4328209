/** Ambil dari USB: choose the stick, type the words, look what it would change, take it. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconArchive, IconFolderOpen } from '@tabler/icons-react'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { TaskProgress } from '../../ui/task-progress.tsx'
import { Found } from './found.tsx'
import { PackageChoice } from './package-choice.tsx'
import classes from './transfers.module.css'
import { useTake } from './use-take.ts'

export function TakePage() {
  const take = useTake()
  const { folder, packages, chosen, words, found, task } = take
  return (
    <div className={classes.page}>
      <PageHeader
        title="Ambil dari USB"
        purpose="Kegiatan dari laptop lain dibuka atau digabungkan di sini. Tidak ada catatan yang hilang dari kedua laptop."
        actions={
          <LinkButton to="/arsip" variant="default" leftSection={<IconArchive size={18} aria-hidden />}>
            Periksa atau ambil arsip
          </LinkButton>
        }
      />
      <Section title="Pilih paket" note="Pasang USB, pilih foldernya, lalu ketik enam kata kuncinya.">
        <Stack gap="md" maw="44rem">
          <Group gap="sm">
            <Button
              variant={folder === null ? 'filled' : 'default'}
              leftSection={<IconFolderOpen size={18} aria-hidden />}
              onClick={() => void take.chooseFolder()}
            >
              {folder === null ? 'Pilih folder USB' : 'Pilih folder lain'}
            </Button>
            {folder !== null && (
              <Text size="sm" c="dimmed" className={classes.path}>
                {folder}
              </Text>
            )}
          </Group>
          {packages && <PackageChoice packages={packages} chosen={chosen} onChoose={take.choose} />}
          {chosen !== null && (
            <form
              onSubmit={(e) => {
                e.preventDefault()
                void take.read()
              }}
            >
              <Group align="flex-end" gap="sm">
                <TextInput
                  label="Enam kata kunci"
                  placeholder="misalnya: padi gula kota embun jati laut"
                  autoComplete="off"
                  spellCheck={false}
                  value={words}
                  onChange={(e) => take.setWords(e.currentTarget.value)}
                  style={{ flex: '1 1 20rem' }}
                />
                <Button type="submit" disabled={words.trim().length < 12 || task !== null}>
                  Baca paket
                </Button>
              </Group>
            </form>
          )}
          {task && <TaskProgress task={task.id} startedAt={task.startedAt} label={task.label} unit="baris" />}
        </Stack>
      </Section>
      {found && <Found key={found.hash} found={found} isTaking={task !== null} onTake={take.take} />}
    </div>
  )
}
