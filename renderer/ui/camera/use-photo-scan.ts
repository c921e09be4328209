/** Codes from photo files, told one after the other so that each verdict can be read. */
import { useEffect, useRef, useState } from 'react'
import { CodeReader } from '../../devices/code-reader.ts'

export type PhotoScan = {
  state: 'idle' | 'reading' | 'said'
  /** What came of it; null where the verdict says everything. */
  sentence: string | null
  read: (files: readonly File[]) => void
}

/** So long a verdict stands before the next of several codes is told. */
const VERDICT_MS = 1_300
const NO_PICTURE = 'Berkas ini bukan foto, jadi tidak dibaca. Pilih foto PNG atau JPEG.'
const NO_CODE =
  'Pada foto ini belum terbaca kode QR. Tidak ada yang tercatat. Foto lebih dekat dan terang, atau ketik kode pendeknya.'

export function usePhotoScan(tell: (code: string) => void): PhotoScan {
  const [state, setState] = useState<PhotoScan['state']>('idle')
  const [sentence, setSentence] = useState<string | null>(null)
  const open = useRef<AbortController>(null)
  useEffect(() => () => open.current?.abort(), [])

  async function read(files: readonly File[], signal: AbortSignal): Promise<void> {
    const reader = new CodeReader()
    signal.addEventListener('abort', () => reader.close(), { once: true })
    let told = 0
    let problem: string | null = null
    for (const file of files) {
      const codes = await reader.readPhoto(file)
      if (signal.aborted) return
      if (codes === null || codes.length === 0) problem = codes === null ? NO_PICTURE : NO_CODE
      for (const code of codes ?? []) {
        if (told > 0) await new Promise((resolve) => setTimeout(resolve, VERDICT_MS))
        if (signal.aborted) return
        tell(code)
        told += 1
      }
    }
    reader.close()
    setSentence(problem ?? (told > 1 ? `${told} kode dari foto sudah dipindai satu per satu.` : null))
    setState(problem === null && told <= 1 ? 'idle' : 'said')
  }

  return {
    state,
    sentence,
    read: (files) => {
      open.current?.abort()
      open.current = new AbortController()
      setState('reading')
      setSentence(null)
      void read(files, open.current.signal)
    },
  }
}
