/** How this laptop was a kiosk the last time; never its PIN. */
import { useLocalStorage } from '@mantine/hooks'
import type { KioskSettings } from '#shared/contract/kiosk.ts'

export type KioskChoice = Pick<
  KioskSettings,
  'desk' | 'greeting' | 'showsSeat' | 'withCamera' | 'resetSeconds'
>

const FIRST: KioskChoice = {
  ...{ desk: 'Mandiri 1', greeting: 'masked', showsSeat: true },
  ...{ withCamera: false, resetSeconds: 5 },
}

export function useKioskChoice(): [KioskChoice, (next: KioskChoice) => void] {
  const [choice, put] = useLocalStorage({
    key: 'ikrar-presensi-mandiri',
    defaultValue: FIRST,
    getInitialValueInEffect: false,
  })
  return [choice, put]
}
