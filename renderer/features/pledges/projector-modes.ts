/** What the hall can be shown, in the words of the screen. */
import type { ProjectorMode } from '#shared/contract/projector.ts'

export const PROJECTOR_MODE_LABELS: Readonly<Record<ProjectorMode, string>> = {
  welcome: 'Sambutan',
  board: 'Papan kehadiran',
  reading: 'Pembacaan ikrar',
}
