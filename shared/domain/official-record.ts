/**
 * Wording of a berita acara. The opening states the day in words and once more in figures, as the rules of
 * regional governments and the printed forms have it.
 */
import { INSTRUMENT_LABELS, type InstrumentKind } from './events.ts'
import type { CivilDate } from './time.ts'
import { dateInWords, shortDate } from './time-text.ts'

/** "Pada hari ini, Jumat tanggal dua puluh tujuh bulan September tahun … (27-09-2024), bertempat di …, kami yang bertanda tangan di bawah ini:" */
export function recordOpening(date: CivilDate, place: string): string {
  const where = place.trim() === '' ? '' : ` bertempat di ${place.trim()},`
  return `Pada hari ini, ${dateInWords(date)} (${shortDate(date)}),${where} kami yang bertanda tangan di bawah ini:`
}

/** These are read out before they are signed. */
const READ_OUT: ReadonlySet<InstrumentKind> = new Set(['ikrar_asn', 'ikrar_kepala_desa', 'komitmen_bersama'])

/** "Pembacaan dan Penandatanganan Ikrar Netralitas Pegawai ASN": what there is to record at an event. */
export function recordSubject(instruments: readonly InstrumentKind[]): string {
  const acts = [
    ['Pembacaan dan Penandatanganan', instruments.filter((one) => READ_OUT.has(one))],
    ['Penandatanganan', instruments.filter((one) => !READ_OUT.has(one))],
  ] as const
  const said = acts
    .filter(([, of]) => of.length > 0)
    .map(([act, of]) => `${act} ${of.map(nameOf).join(' dan ')}`)
  return said.length === 0 ? 'Pelaksanaan Kegiatan' : said.join(' serta ')
}

function nameOf(instrument: InstrumentKind): string {
  return INSTRUMENT_LABELS[instrument].replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())
}
