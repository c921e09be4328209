/** The colour, icon and sound of every verdict; its words stand in shared/texts/scan.ts. */
import type { ComponentType } from 'react'
import {
  IconAlertTriangleFilled,
  IconArrowBackUp,
  IconBarcodeOff,
  IconCalendarX,
  IconFileCertificate,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconCreditCardOff,
  IconDoorEnter,
  IconDoorExit,
  IconHistory,
  IconHourglassEmpty,
  IconHourglassOff,
  IconUserOff,
  IconUserQuestion,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { ScanOutcomeKind } from '#shared/domain/scan.ts'
import { NOT_RECORDED_WORD, SCAN_WORDS } from '#shared/texts/scan.ts'
import type { Sound } from '../../devices/sound.ts'
import type { Verdict } from './door.ts'

export type Tone = 'ok' | 'warn' | 'bad' | 'plain'
type Icon = ComponentType<{ size?: number | string; 'aria-hidden'?: boolean }>
export type Look = { word: string; tone: Tone; icon: Icon; sound: Sound | null }

const LOOKS: Readonly<Record<ScanOutcomeKind, Omit<Look, 'word'>>> = {
  welcome: { tone: 'ok', icon: IconCircleCheckFilled, sound: 'welcome' },
  already: { tone: 'warn', icon: IconHistory, sound: 'already' },
  entered: { tone: 'ok', icon: IconCircleCheckFilled, sound: 'welcome' },
  reentered: { tone: 'ok', icon: IconDoorEnter, sound: 'welcome' },
  left: { tone: 'plain', icon: IconDoorExit, sound: 'welcome' },
  inside: { tone: 'warn', icon: IconHistory, sound: 'already' },
  not_inside: { tone: 'warn', icon: IconUserQuestion, sound: 'already' },
  not_invited: { tone: 'bad', icon: IconUserOff, sound: 'refuse' },
  too_early: { tone: 'warn', icon: IconHourglassEmpty, sound: 'attention' },
  too_late: { tone: 'bad', icon: IconHourglassOff, sound: 'refuse' },
  full: { tone: 'bad', icon: IconUsersGroup, sound: 'refuse' },
  unknown: { tone: 'bad', icon: IconCircleXFilled, sound: 'refuse' },
  other_event: { tone: 'bad', icon: IconCalendarX, sound: 'refuse' },
  revoked: { tone: 'bad', icon: IconCreditCardOff, sound: 'refuse' },
  removed: { tone: 'bad', icon: IconUserOff, sound: 'refuse' },
  paper_code: { tone: 'warn', icon: IconFileCertificate, sound: 'attention' },
  sheet_code: { tone: 'warn', icon: IconFileCertificate, sound: 'attention' },
  not_a_code: { tone: 'warn', icon: IconBarcodeOff, sound: 'attention' },
}

export function lookOf(verdict: Verdict): Look {
  switch (verdict.kind) {
    case 'answered':
      return { word: SCAN_WORDS[verdict.outcome.kind], ...LOOKS[verdict.outcome.kind] }
    case 'undone':
      return { word: 'Kehadiran dibatalkan', tone: 'plain', icon: IconArrowBackUp, sound: null }
    case 'failed':
      return { word: NOT_RECORDED_WORD, tone: 'bad', icon: IconAlertTriangleFilled, sound: 'attention' }
  }
}

/** Whom a verdict is about, where it knows. */
export function nameIn(verdict: Verdict): string | null {
  if (verdict.kind === 'undone') return verdict.attendee.name
  return verdict.kind === 'answered' && 'attendee' in verdict.outcome ? verdict.outcome.attendee.name : null
}
