/** One of the windows that other people look at: whether it is open, and opening and closing it. */
import { useEffect, useState } from 'react'
import type { SecondPage } from '#shared/contract/host.ts'
import { host } from '../bridge/host.ts'
import { showProblem } from './notice.tsx'

const NOT_OPENED =
  'Jendela itu belum dapat dibuka. Tidak ada yang hilang, dan layar ini tetap dapat dipakai. Tutup jendela lain, lalu coba sekali lagi.'

export type SecondWindow = { isOpen: boolean; open: () => void; close: () => void }

export function useSecondWindow(page: SecondPage, eventId: string): SecondWindow {
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    let isGone = false
    const hear = (open: SecondPage[]): void => setIsOpen(open.includes(page))
    const unsubscribe = host.onSecondWindows(hear)
    void host.secondWindows().then((open) => isGone || hear(open))
    return () => {
      isGone = true
      unsubscribe()
    }
  }, [page])
  return {
    isOpen,
    open: () =>
      void host.openSecondWindow(page, eventId).then(
        (opened) => opened || showProblem(NOT_OPENED),
        () => showProblem(NOT_OPENED),
      ),
    close: () => void host.closeSecondWindow(page),
  }
}
