/** The steps of taking a package; what was read is forgotten as soon as another is chosen. */
import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import type { FoundPackage } from '#shared/contract/transfers.ts'
import { client } from '../../bridge/api.ts'
import { host } from '../../bridge/host.ts'
import { showDone } from '../../ui/notice.tsx'
import { takenSentence } from '../../ui/transfers/taken-words.ts'
import { useLongWork } from '../../ui/use-long-work.ts'

type Listed = { name: string; bytes: number; modifiedAt: number }

export function useTake() {
  const navigate = useNavigate()
  const [folder, setFolder] = useState<string | null>(null)
  const [packages, setPackages] = useState<Listed[] | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [found, setFound] = useState<FoundPackage | null>(null)
  const { task, working } = useLongWork()

  async function chooseFolder(): Promise<void> {
    const picked = await host.chooseFolder()
    if (picked === undefined) return
    const listed = await working('Melihat isi folder', () => client.transfers.list({ folder: picked }))
    if (!listed) return
    setFolder(picked)
    setPackages(listed)
    setChosen(listed[0]?.name ?? null)
    setFound(null)
  }

  function choose(name: string): void {
    setChosen(name)
    setFound(null)
  }

  async function read(): Promise<void> {
    if (folder === null || chosen === null || task !== null) return
    const asked = { folder, name: chosen, words }
    const whole = await working('Membaca dan memeriksa paket', (id) =>
      client.transfers.read({ ...asked, task: id }),
    )
    setFound(whole ?? null)
  }

  async function take(introduce: boolean): Promise<void> {
    if (folder === null || chosen === null || found === null) return
    const asked = { folder, name: chosen, words, hash: found.hash, introduce }
    const taken = await working('Mengambil isi paket', (id) => client.transfers.take({ ...asked, task: id }))
    if (!taken) return
    showDone(takenSentence(taken.changes))
    const to = taken.changes.differences > 0 ? '/kegiatan/$eventId/usb' : '/kegiatan/$eventId/presensi'
    await navigate({ to, params: { eventId: taken.eventId } })
  }

  return { folder, packages, chosen, words, found, task, chooseFolder, choose, setWords, read, take }
}
