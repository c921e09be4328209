/** The register of certificates and statements: which number was given to whom. Append-only. */
import type { NumberedKind } from '#shared/contract/holder-numbers.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type CertificateNumber = {
  id: string
  eventId: string
  register: NumberedKind
  /** A participant or an official of the event. */
  holderId: string
  sequence: number
  number: string
  issuedAt: number
}

export function insertCertificate(db: WritableDb, given: CertificateNumber): void {
  prepared<CertificateNumber>(
    db,
    `insert into certificate (id, event_id, register, holder_id, sequence, number, issued_at)
     values (@id, @eventId, @register, @holderId, @sequence, @number, @issuedAt)`,
  ).run(given)
}

/** Numbers by holder. What was given to a duplicate counts for the person it was merged into. */
export function listCertificateNumbers(
  db: ReadableDb,
  eventId: string,
  register: NumberedKind,
): Map<string, string> {
  const rows = prepared<[string, string], { holderId: string; number: string }>(
    db,
    `select coalesce(person.merged_into, certificate.holder_id) as holderId, certificate.number
     from certificate left join participant person on person.id = certificate.holder_id
     where certificate.event_id = ? and certificate.register = ?
     order by person.merged_into is null, certificate.sequence desc`,
  ).all(eventId, register)
  // The last one wins: a person's own number before that of a duplicate, the earliest of several.
  return new Map(rows.map(({ holderId, number }) => [holderId, number]))
}

/** 0 while nobody has a number. */
export function highestCertificateSequence(db: ReadableDb, eventId: string, register: NumberedKind): number {
  return (
    prepared<[string, string], { highest: number | null }>(
      db,
      'select max(sequence) as highest from certificate where event_id = ? and register = ?',
    ).get(eventId, register)?.highest ?? 0
  )
}
