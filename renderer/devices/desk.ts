/** What this laptop remembers of the door: the name of its desk and how loud it is. */
import { useLocalStorage } from '@mantine/hooks'

export const FIRST_DESK = 'Meja 1'
export const LONGEST_DESK = 60
const FULL_VOLUME = 0.8

export type Desk = {
  name: string
  setName: (name: string) => void
  /** 0 to 1. */
  volume: number
  setVolume: (volume: number) => void
}

export function useDesk(): Desk {
  const [name, setName] = useLocalStorage({
    key: 'ikrar-meja',
    defaultValue: FIRST_DESK,
    getInitialValueInEffect: false,
  })
  const [volume, setVolume] = useLocalStorage({
    key: 'ikrar-suara',
    defaultValue: FULL_VOLUME,
    getInitialValueInEffect: false,
  })
  return {
    name,
    setName: (typed) => setName(typed.trim().slice(0, LONGEST_DESK) || FIRST_DESK),
    volume,
    setVolume,
  }
}
