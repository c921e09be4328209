/** Arsip kegiatan: choose the folder, look at every file, and take it back with its words. */
import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { IconFolderOpen, IconListCheck } from '@tabler/icons-react'
import { momentText } from '#shared/domain/time-text.ts'
import { laptopZone } from '../../ui/format.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { TaskProgress } from '../../ui/task-progress.tsx'
import classes from './archives.module.css'
import { Checked } from './checked.tsx'
import { TakeSection } from './take-section.tsx'
import { type Listed, useArchive } from './use-archive.ts'

export function ArchivePage() {
  const archive = useArchive()
  const { listed, chosen, checked, task } = archive
  return (
    <div className={classes.page}>
      <PageHeader
        title="Arsip kegiatan"
        purpose="Arsip diperiksa berkas demi berkas, dan dapat diambil lagi ke laptop ini. Yang sudah ada di sini tetap."
      />
      <Section title="Pilih arsip" note="Pilih folder arsipnya, atau folder tempat arsip-arsip disimpan.">
        <Stack gap="md" maw="44rem">
          <Group gap="sm">
            <Button
              variant={listed === null ? 'filled' : 'default'}
              leftSection={<IconFolderOpen size={18} aria-hidden />}
              disabled={task !== null}
              onClick={() => void archive.chooseFolder()}
            >
              {listed === null ? 'Pilih folder' : 'Pilih folder lain'}
            </Button>
          </Group>
          {listed && <ArchiveChoice listed={listed} chosen={chosen} onChoose={archive.choose} />}
          {chosen !== null && (
            <Group>
              <Button
                variant={checked ? 'default' : 'filled'}
                leftSection={<IconListCheck size={18} aria-hidden />}
                disabled={task !== null}
                onClick={() => void archive.check()}
              >
                Periksa setiap berkas
              </Button>
            </Group>
          )}
          {task && (
            <TaskProgress
              task={task.id}
              startedAt={task.startedAt}
              label={task.label}
              unit="bagian"
              onCancel={archive.cancel}
            />
          )}
        </Stack>
      </Section>
      {checked && <Checked checked={checked} />}
      {checked?.canBeTaken && chosen !== null && <TakeSection key={checked.fingerprint} folder={chosen} />}
    </div>
  )
}

type ArchiveChoiceProps = {
  listed: readonly Listed[]
  chosen: string | null
  onChoose: (folder: string) => void
}

function ArchiveChoice({ listed, chosen, onChoose }: ArchiveChoiceProps) {
  if (listed.length === 0) {
    return (
      <Text size="sm" role="status">
        Tidak ada arsip kegiatan di folder ini. Nama foldernya berawalan arsip-kegiatan- dan di dalamnya ada
        BACA-SAYA.txt.
      </Text>
    )
  }
  return (
    <Radio.Group label="Arsip di folder ini" value={chosen} onChange={onChoose}>
      <Stack gap="xs" mt={4}>
        {listed.map(({ folder, title, madeAt }) => (
          <Radio
            key={folder}
            value={folder}
            label={title || 'Arsip yang daftar isinya tidak terbaca'}
            description={madeAt === 0 ? folder : `${momentText(madeAt, laptopZone)} · ${folder}`}
            className={classes.path}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
