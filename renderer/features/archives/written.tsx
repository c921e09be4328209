/** What lies in the folder now, and what to write down beside it. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { WrittenArchive } from '#shared/contract/archives.ts'
import { fingerprintText } from '#shared/texts/archives.ts'
import { Facts } from '../../ui/facts.tsx'
import { fileSize, thousands } from '../../ui/format.ts'
import { Section } from '../../ui/section.tsx'
import { WordsCard } from '../../ui/transfers/words-card.tsx'
import classes from './archives.module.css'

type WrittenProps = { written: WrittenArchive; folder: string; words: string; onAgain: () => void }

export function Written({ written, folder, words, onAgain }: WrittenProps) {
  const { name, fingerprint, files, bytes, people, entries, leftOut } = written
  return (
    <Section title="Arsip kegiatan tertulis">
      <Stack gap="md" maw="44rem">
        <Group gap="xs" wrap="nowrap" role="status">
          <IconCircleCheck size={20} aria-hidden />
          <Text fw={600}>
            Tertulis dan sudah dibaca ulang: {thousands(files)} berkas, {fileSize(bytes)}.
          </Text>
        </Group>
        <Facts>
          <dt>Folder</dt>
          <dd>
            {name} · {folder}
          </dd>
          <dt>Isi</dt>
          <dd>
            {thousands(people)} peserta, {thousands(entries)} catatan kehadiran
          </dd>
          <dt>Sidik arsip</dt>
          <dd className={classes.fingerprint}>{fingerprintText(fingerprint)}</dd>
        </Facts>
        <Text size="sm">
          Sidik ini juga tercatat di laptop ini. Bila kelak sidik arsip sama, tidak satu berkas pun pernah
          berubah.
        </Text>
        <WordsCard label="Enam kata kunci: tanpa ini arsip tidak dapat diambil lagi ke Ikrar" words={words} />
        <LeftOut leftOut={leftOut} />
        <Group>
          <Button variant="default" onClick={onAgain}>
            Tulis arsip lain
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}

export function LeftOut({ leftOut }: Pick<WrittenArchive, 'leftOut'>) {
  if (leftOut.length === 0) return null
  // What keeps one back mostly keeps others back, too.
  const byReason = [...Map.groupBy(leftOut, ({ reason }) => reason)]
  return (
    <div>
      <Text size="sm" fw={600}>
        Dokumen yang tidak ikut
      </Text>
      <ul className={classes.problems}>
        {byReason.map(([reason, papers]) => (
          <li key={reason}>
            <Text size="sm">
              {papers.map(({ title }) => title).join(', ')}: {reason}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}
