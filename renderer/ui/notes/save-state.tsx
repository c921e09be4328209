/** "Tersimpan 08.41", said quietly. */
import { Text } from '@mantine/core'
import { clock } from '#shared/domain/time-text.ts'
import { toLocal, type Zone } from '#shared/domain/time.ts'
import type { NotesState } from './notes-keeper.ts'

/** `sentence`: why they could not be saved. */
type SaveStateProps = { state: NotesState; zone: Zone; sentence: string }

export function SaveState({ state, zone, sentence }: SaveStateProps) {
  return (
    <Text size="sm" c={state.status === 'failed' ? 'var(--ikrar-bad)' : 'dimmed'} role="status" maw="28rem">
      {wordsFor(state, zone, sentence)}
    </Text>
  )
}

function wordsFor({ status, savedAt }: NotesState, zone: Zone, sentence: string): string {
  switch (status) {
    case 'saved':
      return savedAt === null ? 'Belum ada catatan' : `Tersimpan ${clock(toLocal(savedAt, zone).time)}`
    case 'changed':
    case 'saving':
      return 'Menyimpan …'
    case 'failed':
      return `Belum tersimpan; tulisan tetap ada di layar dan dicoba lagi. ${sentence}`
  }
}
