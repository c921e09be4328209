/** Taking an archive that was looked at: its words, what would change, and the taking itself. */
import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import type { FoundArchive } from '#shared/contract/archives.ts'
import { client } from '../../bridge/api.ts'
import { showDone } from '../../ui/notice.tsx'
import { changesIn } from '../../ui/transfers/taken-words.ts'
import { useLongWork } from '../../ui/use-long-work.ts'

const NOTHING_NEW = 'Arsip ini sudah pernah diambil; tidak ada yang baru.'

export function useTakeArchive(folder: string) {
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<FoundArchive | null>(null)
  const { task, working, cancel } = useLongWork()

  async function read(): Promise<void> {
    if (task !== null) return
    const answer = await working('Membaca isi arsip', (id, signal) =>
      client.archives.read({ folder, words, task: id }, { signal }),
    )
    setFound(answer ?? null)
  }

  async function take(): Promise<void> {
    if (task !== null || found === null) return
    const { fingerprint } = found
    const taken = await working('Mengambil isi arsip', (id, signal) =>
      client.archives.take({ folder, words, fingerprint, task: id }, { signal }),
    )
    if (!taken) return
    const told = changesIn(taken.changes)
    showDone(told.length === 0 ? NOTHING_NEW : `Diambil dari arsip: ${told.join(', ')}.`)
    const to = taken.changes.differences > 0 ? '/kegiatan/$eventId/usb' : '/kegiatan/$eventId/rincian'
    await navigate({ to, params: { eventId: taken.eventId } })
  }

  return { words, setWords, found, task, cancel, read, take }
}
