/** The verified copies, newest first, each with the way back to it. */
import { Button, Group, Skeleton, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Copy } from '#shared/contract/copies.ts'
import { momentText } from '#shared/domain/time-text.ts'
import { ask } from '../bridge/api.ts'
import { useAsk, useTell } from '../bridge/ask.ts'
import { useConfirm } from './confirm.tsx'
import rows from './rows.module.css'
import classes from './copy-list.module.css'
import { ago, fileSize, laptopZone } from './format.ts'
import { useNow } from './use-now.ts'

const WHY: Readonly<Record<Copy['why'], string>> = {
  close: 'saat Ikrar ditutup',
  migration: 'sebelum pembaruan',
  import: 'sebelum impor peserta',
  timer: 'berkala',
  manual: 'atas permintaan',
  restore: 'sebelum pemulihan',
  unknown: 'salinan',
}

export function CopyList({ onRestored }: { onRestored?: () => void }) {
  const state = useAsk(ask.copies.state.queryOptions())
  const now = useNow(15_000)
  const restore = useRestore(onRestored)
  if (state.sentence !== null) return <Text size="sm">{state.sentence}</Text>
  if (!state.data) return <Skeleton height={120} />
  if (state.data.copies.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Belum ada salinan. Salinan dibuat sendiri saat Ikrar ditutup, sebelum impor, dan setiap beberapa menit
        selama kegiatan berjalan.
      </Text>
    )
  }
  return (
    <ul className={rows.list}>
      {state.data.copies
        .toSorted((a, b) => b.madeAt - a.madeAt)
        .map((copy) => (
          <li key={`${copy.place}/${copy.name}`} className={classes.copy}>
            <div className={classes.words}>
              <Text size="sm" fw={600}>
                {momentText(copy.madeAt, laptopZone)}
              </Text>
              <Text size="sm" c="dimmed">
                {ago(copy.madeAt, now)} · {WHY[copy.why]} ·{' '}
                {copy.place === 'data' ? 'laptop ini' : 'folder kedua'} · {fileSize(copy.bytes)}
              </Text>
            </div>
            <Button
              variant="default"
              aria-label={`Pulihkan salinan ${momentText(copy.madeAt, laptopZone)}`}
              loading={restore.underWay}
              onClick={() => void restore.ask(copy)}
            >
              Pulihkan
            </Button>
          </li>
        ))}
    </ul>
  )
}

function useRestore(onRestored: (() => void) | undefined) {
  const confirm = useConfirm()
  const queries = useQueryClient()
  const restore = useTell(
    ask.copies.restore.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries()
        onRestored?.()
      },
    }),
    { done: 'Salinan dipulihkan. Keadaan sebelumnya disimpan sebagai salinan juga.' },
  )
  async function askFirst({ name, place, madeAt }: Copy): Promise<void> {
    const yes = await confirm({
      title: 'Pulihkan salinan ini?',
      body: (
        <Group gap="xs">
          <Text size="sm">
            Seluruh data kembali ke keadaan {momentText(madeAt, laptopZone)}. Kehadiran, peserta, dan catatan
            yang ditambahkan sesudahnya tidak tampak lagi.
          </Text>
          <Text size="sm">
            Keadaan sekarang disimpan dahulu sebagai salinan, jadi tetap dapat dikembalikan.
          </Text>
        </Group>
      ),
      action: 'Pulihkan',
      dangerous: true,
    })
    if (yes) restore.mutate({ name, place })
  }
  return { ask: askFirst, underWay: restore.isPending }
}
