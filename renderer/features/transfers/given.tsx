import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { fileSize, thousands } from '../../ui/format.ts'
import { Section } from '../../ui/section.tsx'
import classes from './transfers.module.css'
import { WordsCard } from '../../ui/transfers/words-card.tsx'

export type GivenPackage = {
  name: string
  folder: string
  words: string
  bytes: number
  people: number
  entries: number
  handOver: boolean
  laptopWords: string
}

/** What lies on the stick now, and what to do at the other laptop. */
export function Given({ given, onAgain }: { given: GivenPackage; onAgain: () => void }) {
  const { name, folder, words, bytes, people, entries, handOver, laptopWords } = given
  return (
    <Section title={handOver ? 'Siap dilanjutkan di laptop lain' : 'Paket sudah di USB'}>
      <Stack gap="md">
        <Group gap="xs" wrap="nowrap" role="status">
          <IconCircleCheck size={20} aria-hidden />
          <Text fw={600}>
            Tertulis dan sudah dibaca ulang: {thousands(people)} peserta, {thousands(entries)} catatan
            kehadiran.
          </Text>
        </Group>
        <Text size="sm" c="dimmed" className={classes.path}>
          {name} · {fileSize(bytes)} · {folder}
        </Text>
        <WordsCard label="Enam kata kunci" words={words} />
        <WordsCard label="Kata pengenal laptop ini, untuk dicocokkan" words={laptopWords} />
        <ol className={classes.steps}>
          <li>Keluarkan USB dengan aman, lalu pasang di laptop lain.</li>
          <li>Di sana buka Ikrar, pilih “Ambil dari USB”, lalu pilih folder USB ini.</li>
          <li>Ketik keenam kata kunci, cocokkan kata pengenal laptop, lalu ambil.</li>
          {handOver && <li>Lanjutkan presensi di laptop itu; laptop ini menunggu.</li>}
        </ol>
        <Group>
          <Button variant="default" onClick={onAgain}>
            Tulis paket lain
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}
