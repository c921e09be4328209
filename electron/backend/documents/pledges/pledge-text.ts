/** The text of an instrument as papers show it, and where and when it is pledged. */
import type { AgendaStepKind, InstrumentKind } from '#shared/domain/events.ts'
import type { FilledPledge } from '#shared/domain/pledge.ts'
import { longDate } from '#shared/domain/time-text.ts'
import { AppError } from '../../app-error.ts'
import type { ReadableDb } from '../../store/db.ts'
import { listPledgeTexts } from '../../store/pledge-texts.ts'
import { pledgeOf } from '../../texts.ts'
import { contentHash } from '../content-hash.ts'
import type { LoadContext } from '../document.ts'

export type PledgeOnPaper = {
  pledge: FilledPledge
  /** For the foot of the page: which text it is, e.g. "IKR · ikrar-asn v1 · 0123abcd". */
  label: string
  /** "ikrar-asn P2": remembered when the paper is issued. */
  textVersion: string
  /** SHA-256 of the wording, 64 hexadecimal digits. */
  textHash: string
}

/**
 * The wording of today, or the frozen one that is asked for by its hash. Throws AppError text_missing where nobody
 * has written the text yet, option_not_possible where nobody has signed that wording.
 */
export function pledgeOnPaper(
  db: ReadableDb,
  { event, resources }: LoadContext,
  instrument: InstrumentKind,
  wording?: string,
): PledgeOnPaper {
  if (wording !== undefined) return frozenOnPaper(db, event.id, instrument, wording)
  const found = pledgeOf(db, resources, event, instrument)
  if (!found) throw new AppError('text_missing')
  const { id, version, title, opening, points, closing } = found
  return onPaper({ title, opening, points, closing }, id, version)
}

function frozenOnPaper(
  db: ReadableDb,
  eventId: string,
  instrument: InstrumentKind,
  wording: string,
): PledgeOnPaper {
  const frozen = listPledgeTexts(db, eventId, instrument).find(({ hash }) => hash === wording)
  if (!frozen) throw new AppError('option_not_possible')
  const [id = '', version = ''] = frozen.version.split(' ')
  return onPaper(frozen.body, id, version)
}

function onPaper(pledge: FilledPledge, id: string, version: string): PledgeOnPaper {
  const textHash = contentHash(pledge)
  return {
    ...{ pledge, textHash },
    label: `IKR · ${id} v${version} · ${textHash.slice(0, 8)}`,
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
