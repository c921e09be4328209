/** The texts of which versions are kept: those that are pledged, and the sheet of what is allowed. */

import type { InstrumentKind } from './events.ts'

export const TEXT_IDS = [
  'ikrar-asn',
  'ikrar-kepala-desa',
  'komitmen-bersama',
  'pakta-integritas',
  'deklarasi-damai',
  'handout',
] as const
export type TextId = (typeof TEXT_IDS)[number]
export type PledgeTextId = Exclude<TextId, 'handout'>

export const TEXT_LABELS: Readonly<Record<TextId, string>> = {
  'ikrar-asn': 'Ikrar netralitas pegawai ASN',
  'ikrar-kepala-desa': 'Ikrar netralitas kepala desa',
  'komitmen-bersama': 'Komitmen bersama',
  'pakta-integritas': 'Pakta integritas',
  'deklarasi-damai': 'Deklarasi damai',
  handout: 'Lembar boleh dan tidak boleh',
}

const TEXT_OF_INSTRUMENT: Readonly<Record<InstrumentKind, PledgeTextId>> = {
  ikrar_asn: 'ikrar-asn',
  ikrar_kepala_desa: 'ikrar-kepala-desa',
  komitmen_bersama: 'komitmen-bersama',
  pakta_integritas: 'pakta-integritas',
  deklarasi_damai: 'deklarasi-damai',
}

/** The text that is read and signed with an instrument. */
export function textOf(instrument: InstrumentKind): PledgeTextId {
  return TEXT_OF_INSTRUMENT[instrument]
}

/**
 * The name of a version, as it stands on paper: "1" for the first of the app, "P1" for the first a user
 * wrote. The two count on their own, so a newer app never takes a number a user has given.
 */
export type TextVersionName = string

export const VERSION_NAME = /^(?:[1-9]\d{0,5}|P[1-9]\d{0,5})$/

export function versionName(origin: 'app' | 'user', number: number): TextVersionName {
  return origin === 'app' ? String(number) : `P${number}`
}

/** The same of a text and its version as they stand together, "ikrar-asn P2". */
export function wordingLabel(textVersion: string): string {
  return versionLabel(textVersion.split(' ').at(-1) ?? '')
}

/** "bawaan 1", "pengguna 2" */
export function versionLabel(name: TextVersionName): string {
  return name.startsWith('P') ? `pengguna ${name.slice(1)}` : `bawaan ${name}`
}
