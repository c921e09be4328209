/** The verified copies, newest first, each with the way back to it. */
import { useState } from 'react'
import { Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Copy } from '#shared/contract/copies.ts'
import type { Secret } from '#shared/contract/protection.ts'
import { momentText } from '#shared/domain/time-text.ts'
import { ask } from '../bridge/api.ts'
import { useAsk, useTell } from '../bridge/ask.ts'
import { errorCodeOf, sentenceOf } from '../bridge/sentence-of.ts'
import { useConfirm } from './confirm.tsx'
import { showProblem } from './notice.tsx'
import rows from './rows.module.css'
import classes from './copy-list.module.css'
import { ago, fileSize, laptopZone } from './format.ts'
import { SecretForm } from './protection/secret-form.tsx'
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
    <>
      {restore.locked && <LockedCopy restore={restore} />}
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
    </>
  )
}

/** The copy was locked on another laptop, whose secret opens it. */
function LockedCopy({ restore }: { restore: Restore }) {
  const { locked, error, underWay, withSecret, giveUp } = restore
  return (
    <Modal opened onClose={giveUp} title="Salinan ini dikunci">
      <Stack gap="md">
        <Text size="sm">
          Tulis kata sandi atau kode pemulihan dari laptop tempat salinan{' '}
          {locked && momentText(locked.madeAt, laptopZone)} dibuat. Sesudah dipulihkan, data di laptop ini
          terbuka dengan yang sama.
        </Text>
        <SecretForm action="Buka dan pulihkan" busy={underWay} sentence={error} onSecret={withSecret} />
      </Stack>
    </Modal>
  )
}

type Restore = ReturnType<typeof useRestore>

/** Refused for want of what opens the copy: the person is asked, instead of being told. */
const ASKS_FOR_SECRET: ReadonlySet<string | undefined> = new Set([
  'copy_locked',
  'wrong_password',
  'wrong_recovery_code',
  'too_many_tries',
])

function useRestore(onRestored: (() => void) | undefined) {
  const confirm = useConfirm()
  const queries = useQueryClient()
  const [locked, setLocked] = useState<Copy | null>(null)
  const restore = useTell(
    ask.copies.restore.mutationOptions({
      onSuccess: async () => {
        setLocked(null)
        await queries.invalidateQueries()
        onRestored?.()
      },
      onError: (error) => {
        if (!ASKS_FOR_SECRET.has(errorCodeOf(error))) showProblem(sentenceOf(error))
      },
    }),
    { done: 'Salinan dipulihkan. Keadaan sebelumnya disimpan sebagai salinan juga.', quiet: true },
  )
  async function askFirst(copy: Copy): Promise<void> {
    const { name, place, madeAt } = copy
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
    if (!yes) return
    restore.mutate(
      { name, place },
      { onError: (error) => errorCodeOf(error) === 'copy_locked' && setLocked(copy) },
    )
  }
  const wasTried = restore.variables?.secret !== undefined
  return {
    ask: askFirst,
    underWay: restore.isPending,
    locked,
    error: wasTried && restore.error !== null ? sentenceOf(restore.error) : null,
    withSecret: (secret: Secret) =>
      locked && restore.mutate({ name: locked.name, place: locked.place, secret }),
    giveUp: () => setLocked(null),
  }
}
