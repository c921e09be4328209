/** Whether this laptop scans with its camera: switched once, remembered until it is switched again. */
import { useLocalStorage } from '@mantine/hooks'

export type CameraSwitch = { isOn: boolean; turn: () => void }

export function useCameraSwitch(): CameraSwitch {
  const [isOn, setOn] = useLocalStorage({
    ...{ key: 'ikrar-pindai-kamera', defaultValue: false, getInitialValueInEffect: false },
  })
  return { isOn, turn: () => setOn(!isOn) }
}
