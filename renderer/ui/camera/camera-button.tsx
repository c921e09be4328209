import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCamera, IconCameraOff } from '@tabler/icons-react'
import { useKeyDown } from '../use-key-down.ts'
import { useCameraSwitch } from './camera-switch.ts'

/** Switches the camera of a desk on and off, by F12 too. */
export function CameraButton() {
  const { isOn, turn } = useCameraSwitch()
  useKeyDown((e) => {
    if (e.key !== 'F12' || e.ctrlKey || e.altKey || e.metaKey) return
    e.preventDefault()
    turn()
  })
  return (
    <Tooltip label={isOn ? 'Matikan kamera (F12)' : 'Pindai dengan kamera (F12)'}>
      <ActionIcon
        variant={isOn ? 'light' : 'default'}
        aria-label="Pindai dengan kamera"
        aria-pressed={isOn}
        onClick={turn}
      >
        {isOn ? <IconCameraOff size={18} aria-hidden /> : <IconCamera size={18} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  )
}
