/** The colour, icon and sound of every verdict, on the laptop and on phones; its words stand in shared/texts/scan.ts. */
import type { ComponentType } from 'react'
import {
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
import { SCAN_WORDS } from '#shared/texts/scan.ts'
import type { Sound } from '../devices/sound.ts'

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

export function lookOfOutcome(kind: ScanOutcomeKind): Look {
  return { word: SCAN_WORDS[kind], ...LOOKS[kind] }
}
