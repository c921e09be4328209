/** What the door says: the word for every verdict, and one line of what to do next. */
import type { Attendee } from '../contract/attendance.ts'
import type { DeskOutcome } from '../contract/desk-contract.ts'
import type { ScanOutcomeKind } from '../domain/scan.ts'
import { serviceNote } from '../domain/service-note.ts'
import { clockAt, dayAndDate, momentText } from '../domain/time-text.ts'
import type { Zone } from '../domain/time.ts'
import { visitStep, VISIT_WORDS } from './visit.ts'

export const SCAN_WORDS: Readonly<Record<ScanOutcomeKind, string>> = {
  welcome: 'Selamat datang',
  already: 'Sudah hadir',
  ...VISIT_WORDS,
  unknown: 'Tidak dikenal',
  other_event: 'Kartu kegiatan lain',
  revoked: 'Kartu sudah diganti',
  removed: 'Tidak lagi terdaftar',
  paper_code: 'Kode keaslian surat',
  sheet_code: 'Kode lembar',
  not_a_code: 'Bukan kode peserta',
}

/** The word where the scan could not be carried out at all. */
export const NOT_RECORDED_WORD = 'Belum tercatat'

export type ScanSetting = {
  zone: Zone
  /** The event has a pledge to be signed. */
  withPledge: boolean
  /** The service note stands somewhere of its own. */
  noteShownApart?: boolean
}

/** One line for the person at the desk: what to do now. */
export function nextStep(
  outcome: DeskOutcome,
  { zone, withPledge, noteShownApart = false }: ScanSetting,
): string {
  switch (outcome.kind) {
    case 'welcome':
      return sentences(
        place(outcome.attendee),
        pledge(outcome.attendee, withPledge),
        noteShownApart ? '' : note(outcome.attendee),
      )
    case 'entered':
    case 'reentered':
      return sentences(
        place(outcome.attendee),
        visitStep(outcome, zone),
        pledge(outcome.attendee, withPledge),
        noteShownApart ? '' : note(outcome.attendee),
      )
    case 'left':
    case 'inside':
    case 'not_inside':
    case 'not_invited':
    case 'too_early':
    case 'too_late':
    case 'full':
      return visitStep(outcome, zone)
    case 'already':
      return `${recorded(outcome)} pukul ${clockAt(outcome.at, zone)} di ${outcome.desk}. Cocokkan nama dengan orangnya; kehadiran tidak dihitung dua kali.`
    case 'unknown':
      return 'Kode ini tidak ada dalam kegiatan ini. Cari namanya, atau catat sebagai tamu baru (F3).'
    case 'other_event':
      return `Kartu ini untuk “${outcome.title}”${outcome.firstDay === null ? '' : `, ${dayAndDate(outcome.firstDay)}`}. Cari namanya dalam daftar kegiatan ini.`
    case 'revoked':
      return `Kartu ini dicabut ${momentText(outcome.revokedAt, zone)}${reason(outcome.reason)}. Minta kartu yang baru, atau cari namanya.`
    case 'removed':
      return `Dihapus dari daftar ${momentText(outcome.removedAt, zone)}. Tanyakan kepada panitia sebelum dipersilakan masuk.`
    case 'paper_code':
      return 'Yang terbaca kode di kaki halaman, yang membuktikan keaslian surat. Pindai kode QR pribadi di samping tanda tangan undangan, atau cari namanya.'
    case 'sheet_code':
      return 'Yang terbaca kode halaman daftar hadir atau lembar ikrar, yang barisnya dicatat di layar Baca lembar. Pindai kode QR pada kartu peserta, atau cari namanya.'
    case 'not_a_code':
      return 'Yang terbaca bukan kode kartu peserta. Pindai sekali lagi kode QR pada kartunya, satu kartu setiap kali.'
  }
}

function recorded({ substitute, attendee }: Extract<DeskOutcome, { kind: 'already' }>): string {
  return substitute ? `${attendee.name} tercatat diwakili` : 'Tercatat'
}

function place({ seat }: Attendee): string {
  return seat === null || seat === '' ? 'Persilakan masuk.' : `Persilakan ke kursi ${seat}.`
}

function pledge({ hasPledged }: Attendee, withPledge: boolean): string {
  return withPledge && !hasPledged ? 'Ikrarnya belum dicatat.' : ''
}

function note(attendee: Attendee): string {
  const words = serviceNote(attendee.note)
  return words === '' ? '' : `Catatan: ${words}`
}

function sentences(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

function reason(text: string): string {
  return text === '' ? '' : ` (${text})`
}
