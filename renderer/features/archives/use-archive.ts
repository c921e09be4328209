/** Choosing an archive and looking at it; what was found is forgotten as soon as another is chosen. */
import { useState } from 'react'
import type { CheckedArchive } from '#shared/contract/archives.ts'
import { client } from '../../bridge/api.ts'
import { host } from '../../bridge/host.ts'
import { useLongWork } from '../../ui/use-long-work.ts'

export type Listed = { folder: string; title: string; madeAt: number }

export function useArchive() {
  const [listed, setListed] = useState<Listed[] | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [checked, setChecked] = useState<CheckedArchive | null>(null)
  const { task, working, cancel } = useLongWork()

  function choose(folder: string | null): void {
    setChosen(folder)
    setChecked(null)
  }

  async function chooseFolder(): Promise<void> {
    const picked = await host.chooseFolder()
    if (picked === undefined) return
    const archives = await working('Melihat isi folder', () => client.archives.list({ folder: picked }))
    if (!archives) return
    setListed(archives)
    choose(archives[0]?.folder ?? null)
  }

  async function check(): Promise<void> {
    if (chosen === null || task !== null) return
    const answer = await working('Memeriksa setiap berkas', (id, signal) =>
      client.archives.verify({ folder: chosen, task: id }, { signal }),
    )
    setChecked(answer ?? null)
  }

  return { listed, chosen, checked, task, cancel, choose, chooseFolder, check }
}
