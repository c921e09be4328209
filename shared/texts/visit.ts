/** What the door says about sessions, gates, hours and full rooms. */
import type { DeskOutcome } from '../contract/desk-contract.ts'
import type { Place } from '../contract/stand.ts'
import { CATEGORY_LABELS } from '../domain/category.ts'
import { clockAt, momentText } from '../domain/time-text.ts'
import type { Zone } from '../domain/time.ts'
import {
  type DoorDirection,
  OVERRIDABLE,
  VISIT_VERDICTS,
  type VisitDirection,
  type VisitVerdict,
} from '../domain/visit.ts'
import { thousands } from '../domain/words.ts'

export type VisitOutcome = Extract<DeskOutcome, { kind: VisitVerdict }>

export const VISIT_WORDS: Readonly<Record<VisitVerdict, string>> = {
  entered: 'Silakan masuk',
  reentered: 'Masuk lagi',
  left: 'Keluar',
  inside: 'Sudah di dalam',
  not_inside: 'Belum tercatat masuk',
  not_invited: 'Bukan untuk sesi ini',
  too_early: 'Belum dibuka',
  too_late: 'Sudah ditutup',
  full: 'Penuh',
}

export const DIRECTION_LABELS: Readonly<Record<VisitDirection, string>> = { in: 'Masuk', out: 'Keluar' }

export const DOOR_DIRECTION_LABELS: Readonly<Record<DoorDirection, string>> = {
  in: 'Masuk',
  out: 'Keluar',
  both: 'Masuk dan keluar',
}

export function isVisit(outcome: DeskOutcome): outcome is VisitOutcome {
  return VISIT_VERDICTS.some((kind) => kind === outcome.kind)
}

/** Somebody who may can let the person in all the same, with a reason. */
export function canBeOverridden(outcome: DeskOutcome): boolean {
  return OVERRIDABLE.some((kind) => kind === outcome.kind)
}

/** "Sesi Materi I · Gerbang Timur" */
export function placeText({ session, door }: Place): string {
  return [session?.title, door?.name].filter((part) => part !== undefined).join(' · ')
}

/** "Sesi Materi I", "Gerbang Timur"; in running text. */
function named({ session, door }: Place): string {
  return session ? `sesi “${session.title}”` : (door?.name ?? 'tempat ini')
}

/** From so few free places on the card says how many are left. */
const FEW_SHARE = 0.1
const FEW = 5

/** What to do now, without the person's seat and note. */
export function visitStep(outcome: VisitOutcome, zone: Zone): string {
  switch (outcome.kind) {
    case 'entered':
      return [overridden(outcome.overrideReason), roomLeft(outcome.room)]
        .filter((part) => part !== '')
        .join(' ')
    case 'reentered':
      return `Kembali ke ${named(outcome.place)}.`
    case 'left':
      return `Keluar dari ${named(outcome.place)}. Kehadirannya tetap tercatat; saat kembali, pindai lagi di arah masuk.`
    case 'inside':
      return `Tercatat masuk ${viaWhich(outcome.place)} pukul ${clockAt(outcome.at, zone)} di ${outcome.desk} dan belum keluar. Cocokkan nama dengan orangnya; tidak dihitung dua kali.`
    case 'not_inside':
      return outcome.leftAt === null
        ? `Belum tercatat masuk ${named(outcome.place)}, jadi keluarnya tidak dicatat. Bila memang hadir, pindai dahulu di arah masuk.`
        : `Sudah tercatat keluar ${momentText(outcome.leftAt, zone)}. Tidak ada yang perlu dicatat lagi.`
    case 'not_invited':
      return `${capital(named(outcome.place))} bukan untuk kategori ${CATEGORY_LABELS[outcome.attendee.category]}. Arahkan ke sesinya, ${ORELSE}`
    case 'too_early':
      return `${capital(named(outcome.place))} dibuka ${momentOr(outcome.opensAt, zone)}. Minta menunggu, ${ORELSE}`
    case 'too_late':
      return `${capital(named(outcome.place))} ditutup ${momentOr(outcome.closesAt, zone)}. Arahkan ke panitia, ${ORELSE}`
    case 'full':
      return `Di ${named(outcome.place)} sudah ada ${thousands(outcome.inside)} orang dari ${thousands(outcome.capacity)} tempat. Arahkan ke tempat lain, ${ORELSE}`
  }
}

const ORELSE = 'atau izinkan dengan alasan bila berwenang.'

function overridden(reason: string | null): string {
  return reason === null ? '' : `Diizinkan: ${reason}.`
}

function roomLeft(room: { inside: number; capacity: number } | null): string {
  if (!room) return ''
  const left = room.capacity - room.inside
  if (left < 0) return `Sudah melebihi kapasitas: ${thousands(room.inside)} dari ${thousands(room.capacity)}.`
  if (left === 0) return 'Tempat terakhir: sesudah ini penuh.'
  return left <= Math.max(FEW, room.capacity * FEW_SHARE) ? `Sisa ${thousands(left)} tempat.` : ''
}

function viaWhich({ session, door }: Place): string {
  if (session && door) return `sesi “${session.title}” lewat ${door.name}`
  return session ? `sesi “${session.title}”` : `lewat ${door?.name ?? 'pintu'}`
}

function momentOr(at: number | null, zone: Zone): string {
  return at === null ? 'pada waktunya' : momentText(at, zone)
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
