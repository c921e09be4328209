/** Gives certificates and statements their numbers. Drawing a paper never does: a preview must not write. */
import type { DocumentOptions } from '#shared/contract/document-options/index.ts'
import type { Event } from '#shared/contract/events.ts'
import { numberPatternProblem, writeNumber } from '#shared/domain/number-pattern.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { loadContext } from '../documents/asked-paper.ts'
import { type Holder, type HolderOptions, holdersOf } from '../documents/certificates/holders.ts'
import { numberDateOf } from '../documents/number-date.ts'
import { writtenFor } from '../documents/written.ts'
import { insertActivity } from '../store/activity.ts'
import {
  highestCertificateSequence,
  insertCertificate,
  listCertificateNumbers,
} from '../store/certificates.ts'
import type { ReadableDb } from '../store/db.ts'
import { eventOf, openEventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'

export function holderNumbersService(
  context: Context,
): Pick<ServiceOf<'documents'>, 'numbers' | 'issueNumbers'> {
  const { write, clock, newId } = context
  return {
    numbers: async ({ eventId, options }) => {
      const holders = holdersFor(context, context.db, eventOf(context.db, eventId), numberedOptions(options))
      const numbers = listCertificateNumbers(context.db, eventId, numberedOptions(options).kind)
      return { holders: holders.length, numbered: holders.filter(({ id }) => numbers.has(id)).length }
    },

    issueNumbers: ({ eventId, options: asked }) =>
      write((db, tell) => {
        const options = numberedOptions(asked)
        const { kind: register } = options
        const event = openEventOf(db, eventId)
        const { pattern, first, ...written } = writtenFor(db, eventId, register)
        if (numberPatternProblem(pattern) !== null) throw new AppError('number_pattern_unusable')
        const holders = holdersFor(context, db, event, options)
        const numbers = listCertificateNumbers(db, eventId, register)
        const waiting = holders.filter(({ id }) => !numbers.has(id))
        const next = Math.max(first, highestCertificateSequence(db, eventId, register) + 1)
        const date = numberDateOf(event, written.date)
        waiting.forEach(({ id: holderId }, index) => {
          const sequence = next + index
          const number = writeNumber(pattern, { ...written, sequence, date })
          insertCertificate(db, {
            ...{ id: newId(), eventId, register, holderId },
            ...{ sequence, number, issuedAt: clock() },
          })
        })
        if (waiting.length > 0) {
          const count = waiting.length
          insertActivity(db, { id: newId(), eventId, at: clock(), what: 'number', count, detail: register })
          tell('documents', eventId)
        }
        return { issued: waiting.length, numbered: holders.length }
      }),
  }
}

/** Throws AppError option_not_possible for a paper that is not numbered person by person. */
function numberedOptions(options: DocumentOptions): HolderOptions {
  if (options.kind === 'certificates' || options.kind === 'attendance_statement') return options
  throw new AppError('option_not_possible')
}

function holdersFor(
  { paths, clock }: Context,
  db: ReadableDb,
  event: Event,
  options: HolderOptions,
): Holder[] {
  const source = { db, resources: paths.resources, now: clock() }
  return holdersOf(db, options, loadContext(source, event, options, false))
}
