/** The steps of taking a package; what was read is forgotten as soon as another is chosen. */
import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import type { FoundPackage } from '#shared/contract/transfers.ts'
import { client } from '../../bridge/api.ts'
import { host } from '../../bridge/host.ts'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { newId } from '../../ui/new-id.ts'
import { showDone, showProblem } from '../../ui/notice.tsx'
import { takenSentence } from './taken-words.ts'

type Listed = { name: string; bytes: number; modifiedAt: number }
type Task = { id: string; startedAt: number; label: string }

export function useTake() {
  const navigate = useNavigate()
  const [folder, setFolder] = useState<string | null>(null)
  const [packages, setPackages] = useState<Listed[] | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [found, setFound] = useState<FoundPackage | null>(null)
  const { task, working } = useWorking()

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

type Working = <T>(label: string, work: (task: string) => Promise<T>) => Promise<T | undefined>

/** Long work under way; says what went wrong where anything did. */
function useWorking(): { task: Task | null; working: Working } {
  const [task, setTask] = useState<Task | null>(null)
  const working: Working = async (label, work) => {
    const id = newId()
    setTask({ id, startedAt: Date.now(), label })
    try {
      return await work(id)
    } catch (error) {
      showProblem(sentenceOf(error))
      return undefined
    } finally {
      setTask(null)
    }
  }
  return { task, working }
}
