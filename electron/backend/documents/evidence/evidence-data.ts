/** What proves the signatures on a paper: who, when, where, before whom, under which wording. */
import type { Event } from '#shared/contract/events.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { hasSigned } from '#shared/domain/pledge-state.ts'
import { clockAt, shortDate } from '#shared/domain/time-text.ts'
import { toLocal, type Zone } from '#shared/domain/time.ts'
import { chainHead, firstBrokenLink } from '../../proofs/pledge-chain.ts'
import { isSoundSignature } from '../../proofs/signature-hash.ts'
import type { ReadableDb } from '../../store/db.ts'
import { listPledgeEvidence, type PledgeEvidence } from '../../store/pledge-evidence.ts'
import { type ListedSignature, listSignatures } from '../../store/signatures.ts'
import type { Label } from '../kit/label-block.ts'
import { inGroups } from './fingerprint.ts'
import { DRAWN_LIST, PLEDGE_CHAIN } from './evidence-words.ts'

/** Plain values, so that they can cross to the drawing thread. */
export type Evidence = { labels: Label[]; words: readonly string[]; rows: string[][] }

type Signer = { participantId: string | null; name: string }

export function pledgeEvidence(
  db: ReadableDb,
  event: Event,
  signers: readonly Signer[],
  wording: { instrument: InstrumentKind; textHash: string; textVersion: string },
): Evidence {
  const { instrument, textHash, textVersion } = wording
  const standing = standingUnder(textHash, listPledgeEvidence(db, event.id, instrument))
  const signatures = listSignatures(db, { eventId: event.id, instrument, day: null })
  const changed = new Set(signatures.filter((one) => !isSoundSignature(one)).map(({ hash }) => hash))
  return {
    labels: [
      { label: 'Kegiatan', value: event.title },
      { label: 'Naskah', value: `${textVersion}, sidik ${inGroups(textHash)}` },
      ...chainLabels(db, event.id),
    ],
    words: PLEDGE_CHAIN,
    rows: rowsOf(signers, (id) => {
      const entry = standing.get(id)
      if (!entry) return undefined
      const proof = proofOf(entry, changed.has(entry.evidenceHash))
      return [whenOf(entry, event.zone, entry.state === 'drawn'), whereOf(entry), proof]
    }),
  }
}

export function attendanceEvidence(
  db: ReadableDb,
  event: Event,
  day: string,
  signers: readonly Signer[],
): Evidence {
  const signed = listSignatures(db, { eventId: event.id, instrument: null, day })
  const found = new Map(signed.map((signature) => [signature.personId, signature]))
  return {
    labels: [{ label: 'Kegiatan', value: event.title }],
    words: DRAWN_LIST,
    rows: rowsOf(signers, (id) => {
      const signature = found.get(id)
      return signature && [whenOf(signature, event.zone, true), whereOf(signature), proofOfDrawn(signature)]
    }),
  }
}

/**
 * The newest signature of everybody under one wording, by person. What was written down for another wording leaves
 * it standing; whatever else was written down later has taken it back.
 */
function standingUnder(
  textHash: string,
  oldestFirst: readonly PledgeEvidence[],
): Map<string, PledgeEvidence> {
  const standing = new Map<string, PledgeEvidence>()
  for (const entry of oldestFirst) {
    const isUnderAnother = entry.textHash !== '' && entry.textHash !== textHash
    if (isUnderAnother) continue
    if (hasSigned(entry.state) && entry.textHash === textHash) standing.set(entry.personId, entry)
    else standing.delete(entry.personId)
  }
  return standing
}

/** Whoever signed, in the order of the paper. */
function rowsOf(
  signers: readonly Signer[],
  tellOf: (participantId: string) => string[] | undefined,
): string[][] {
  const rows: string[][] = []
  for (const { participantId, name } of signers) {
    const told = participantId === null ? undefined : tellOf(participantId)
    if (told) rows.push([String(rows.length + 1), name, ...told])
  }
  return rows
}

function chainLabels(db: ReadableDb, eventId: string): Label[] {
  const head = chainHead(db, eventId)
  if (!head) return []
  const broken = firstBrokenLink(db, eventId)
  return [
    { label: 'Mata rantai terakhir', value: `nomor ${head.sequence}, sidik ${inGroups(head.link)}` },
    {
      label: 'Pemeriksaan rantai',
      value: broken === null ? 'utuh dari awal sampai akhir' : `tidak utuh mulai mata rantai nomor ${broken}`,
    },
  ]
}

function whenOf({ at }: { at: number }, zone: Zone, isDrawn: boolean): string {
  const way = isDrawn ? 'tanda tangan gambar' : 'tanda tangan basah'
  return `${shortDate(toLocal(at, zone).date)} ${clockAt(at, zone)}\n${way}`
}

type Place = Pick<PledgeEvidence, 'desk' | 'witness' | 'device' | 'operator'>

function whereOf({ desk, device, operator, witness }: Place): string {
  return [
    [desk, device ?? ''].filter((part) => part !== '').join(', '),
    ...(operator ? [`petugas ${operator}`] : []),
    ...(witness === '' ? [] : [`saksi ${witness}`]),
  ].join('\n')
}

const SHORT_DIGITS = 16

/** Said of a signature that is not printed for this reason. */
const CHANGED = 'sidik tidak cocok: goresan berubah sejak diterima'

function proofOf({ textHash, evidenceHash, sequence }: PledgeEvidence, isChanged: boolean): string {
  const evidence = isChanged ? CHANGED : `bukti ${evidenceHash.slice(0, SHORT_DIGITS)}`
  return [
    ...(sequence === null ? [] : [`mata rantai ${sequence}`]),
    `naskah ${textHash.slice(0, SHORT_DIGITS)}`,
    ...(evidenceHash === '' ? [] : [evidence]),
  ].join('\n')
}

function proofOfDrawn(signature: ListedSignature): string {
  return isSoundSignature(signature) ? `tanda tangan ${signature.hash.slice(0, SHORT_DIGITS)}` : CHANGED
}
