/** The text of an instrument as papers show it, and where and when it is pledged. */
import type { AgendaStepKind, InstrumentKind } from '#shared/domain/events.ts'
import type { FilledPledge } from '#shared/domain/pledge.ts'
import { longDate } from '#shared/domain/time-text.ts'
import { AppError } from '../../app-error.ts'
import type { ReadableDb } from '../../store/db.ts'
import { pledgeOf } from '../../texts.ts'
import { contentHash } from '../content-hash.ts'
import type { LoadContext } from '../document.ts'

export type PledgeOnPaper = {
  pledge: FilledPledge
  /** For the foot of the page: which text it is, e.g. "IKR · ikrar-asn v1 · 0123abcd". */
  label: string
  /** "ikrar-asn P2": remembered when the paper is issued. */
  textVersion: string
}

/** Throws AppError text_missing where nobody has written the text yet. */
export function pledgeOnPaper(
  db: ReadableDb,
  { event, resources }: LoadContext,
  instrument: InstrumentKind,
): PledgeOnPaper {
  const found = pledgeOf(db, resources, event, instrument)
  if (!found) throw new AppError('text_missing')
  const { id, version, source: _source, date: _date, ...pledge } = found
  return {
    pledge,
    label: `IKR · ${id} v${version} · ${contentHash(pledge).slice(0, 8)}`,
    textVersion: `${id} ${version}`,
  }
}

const READ: readonly AgendaStepKind[] = ['pembacaan_ikrar', 'pengucapan_bersama']
/** The steps of the agenda that date an instrument, the telling ones first. */
const STEPS: Readonly<Record<InstrumentKind, readonly AgendaStepKind[]>> = {
  ikrar_asn: READ,
  ikrar_kepala_desa: READ,
  komitmen_bersama: ['penandatanganan_bersama', ...READ],
  pakta_integritas: ['penandatanganan_pakta_integritas', ...READ],
  deklarasi_damai: ['penandatanganan_deklarasi_damai', ...READ],
}

/** The day on which it is pledged: of an event of several days that of the agenda. */
export function dayOfPledge({ event, day }: LoadContext, instrument: InstrumentKind): string {
  for (const kind of STEPS[instrument]) {
    const step = event.agenda.find((one) => one.kind === kind)
    if (step) return step.day
  }
  return day
}

/** "Kupang, 27 September 2024": a pledge is dated where and when it is made, or on the later day it is signed. */
export function placeAndDate(context: LoadContext, instrument: InstrumentKind, signedOn?: string): string {
  const { event, office } = context
  const city = event.city.trim() || office?.city.trim() || '…………………'
  return `${city}, ${longDate(signedOn ?? dayOfPledge(context, instrument))}`
}
