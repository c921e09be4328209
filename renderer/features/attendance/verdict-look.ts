/** What every verdict of the laptop's own desk looks and sounds like. */
import { IconAlertTriangleFilled, IconArrowBackUp } from '@tabler/icons-react'
import { isLetIn } from '#shared/domain/scan.ts'
import { serviceNote } from '#shared/domain/service-note.ts'
import { NOT_RECORDED_WORD } from '#shared/texts/scan.ts'
import { type Look, lookOfOutcome } from '../../ui/scan-look.ts'
import type { Verdict } from './door.ts'

export function lookOf(verdict: Verdict): Look {
  switch (verdict.kind) {
    case 'answered':
      return lookOfOutcome(verdict.outcome.kind)
    case 'undone':
      return {
        word: verdict.isVisit ? 'Catatan dibatalkan' : 'Kehadiran dibatalkan',
        tone: 'plain',
        icon: IconArrowBackUp,
        sound: null,
      }
    case 'failed':
      return { word: NOT_RECORDED_WORD, tone: 'bad', icon: IconAlertTriangleFilled, sound: 'attention' }
  }
}

/** Whom a verdict is about, where it knows. */
export function nameIn(verdict: Verdict): string | null {
  if (verdict.kind === 'undone') return verdict.attendee.name
  return verdict.kind === 'answered' && 'attendee' in verdict.outcome ? verdict.outcome.attendee.name : null
}

/** What has to be known when this person, just let in, is received; null where nothing has. */
export function serviceNoteIn(verdict: Verdict): { name: string; note: string } | null {
  if (verdict.kind !== 'answered' || !('attendee' in verdict.outcome)) return null
  const { kind, attendee } = verdict.outcome
  const note = serviceNote(attendee.note)
  return isLetIn(kind) && note !== '' ? { name: attendee.name, note } : null
}
