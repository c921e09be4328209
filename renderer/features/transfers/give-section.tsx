/** Bawa ke USB: the whole event in one file, as a working copy or so that it goes on at another laptop. */
import { useState } from 'react'
import { Button, Group, Radio, Skeleton, Stack, Text } from '@mantine/core'
import { IconUsb } from '@tabler/icons-react'
import { ask } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import { host } from '../../bridge/host.ts'
import { newId } from '../../ui/new-id.ts'
import { Section } from '../../ui/section.tsx'
import { TaskProgress } from '../../ui/task-progress.tsx'
import { Given, type GivenPackage } from './given.tsx'
import { LaptopName } from './laptop-name.tsx'
import { WordsCard } from '../../ui/transfers/words-card.tsx'

type Manner = 'copy' | 'move'

export function GiveSection({ eventId }: { eventId: string }) {
  const [given, setGiven] = useState<GivenPackage | null>(null)
  if (given) return <Given given={given} onAgain={() => setGiven(null)} />
  return <GiveForm eventId={eventId} onGiven={setGiven} />
}

function GiveForm({ eventId, onGiven }: { eventId: string; onGiven: (given: GivenPackage) => void }) {
  const [manner, setManner] = useState<Manner>('copy')
  const [task, setTask] = useState<{ id: string; startedAt: number } | null>(null)
  // New words for every package; they stay while this form is open.
  const proposal = useAsk(ask.transfers.proposal.queryOptions({ staleTime: Infinity, gcTime: 0 }))
  const words = proposal.data?.words ?? ''
  const laptopWords = proposal.data?.laptop.words ?? ''
  const write = useTell(ask.transfers.write.mutationOptions({ onSettled: () => setTask(null) }))

  async function give(): Promise<void> {
    const folder = await host.chooseFolder()
    if (folder === undefined) return
    const id = newId()
    setTask({ id, startedAt: Date.now() })
    const handOver = manner === 'move'
    write.mutate(
      { eventId, folder, words, handOver, task: id },
      { onSuccess: (written) => onGiven({ ...written, folder, words, handOver, laptopWords }) },
    )
  }
  return (
    <Section
      title="Bawa ke USB"
      note="Seluruh isi kegiatan dalam satu berkas terkunci: peserta, kartu, kehadiran, ikrar, dan dokumennya."
    >
      <Stack gap="md">
        <Radio.Group label="Untuk apa" value={manner} onChange={setManner}>
          <Stack gap="xs" mt={4}>
            <Radio
              value="copy"
              label="Bekerja di dua laptop"
              description="Kedua laptop mencatat sendiri-sendiri; hasilnya digabung nanti lewat USB."
            />
            <Radio
              value="move"
              label="Lanjutkan di laptop lain"
              description="Laptop ini berhenti mencatat dan mengatakannya di layar presensi, sampai Anda melanjutkan lagi di sini."
            />
          </Stack>
        </Radio.Group>
        {proposal.sentence !== null && <Text size="sm">{proposal.sentence}</Text>}
        {proposal.data ? (
          <>
            <WordsCard label="Enam kata kunci: catat, dan bawa terpisah dari USB" words={words} />
            <LaptopName laptop={proposal.data.laptop} />
          </>
        ) : (
          <Skeleton height={120} />
        )}
        {task ? (
          <TaskProgress
            task={task.id}
            startedAt={task.startedAt}
            label="Menulis dan memeriksa paket"
            unit="baris"
          />
        ) : (
          <Group>
            <Button
              leftSection={<IconUsb size={18} aria-hidden />}
              disabled={words === ''}
              onClick={() => void give()}
            >
              {manner === 'move' ? 'Pilih USB dan pindahkan' : 'Pilih USB dan tulis'}
            </Button>
          </Group>
        )}
      </Stack>
    </Section>
  )
}
