/** Kirim ke pusat: where to, what would be sent, sending it, what was sent. */
import { HIDDEN_IN_PUBLIC, NEVER_EXPORTED } from '#shared/domain/export-profile.ts'
import { AppError } from '../app-error.ts'
import { readCentralMigrations } from '../central/central-schema.ts'
import { CentralConnection } from '../central/connection.ts'
import { digestOf } from '../central/pieces.ts'
import { greet } from '../central/send-event.ts'
import type { Context } from '../context.ts'
import { countSentRows, partsOf } from '../store/central-rows.ts'
import { findArrived, findCentralServer, listSendableEvents, listSendings } from '../store/central.ts'
import { newestNumber } from '../store/migration-files.ts'
import { countInvited } from '../store/participants.ts'
import { assertReconciled } from '../store/reconciliation.ts'
import { thisLaptop } from '../transfer/laptop.ts'
import { readCertificateFile } from './central/certificate-file.ts'
import { cutEvent, sendAndRecord } from './central/sending.ts'
import { CentralSettings } from './central/server.ts'
import { eventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'

const MOST_SHOWN = 200

export function centralService(context: Context): ServiceOf<'central'> {
  const settings = new CentralSettings(context)
  const state = async () => settings.state()

  return {
    state,

    saveServer: async ({ certificate, password, ...place }) => {
      const ca = certificate instanceof File ? await readCertificateFile(certificate) : certificate
      await settings.save({ ...place, ca: ca === 'keep' ? undefined : ca, password })
      return state()
    },

    forgetServer: async () => {
      await settings.forget()
      return state()
    },

    enterPassword: async ({ password }) => {
      await settings.enterPassword(password)
      return state()
    },

    check: async () => {
      const connection = await CentralConnection.open(settings.access())
      try {
        return await greet(connection, newestNumber(readCentralMigrations(context.paths.resources)))
      } finally {
        await connection.close()
      }
    },

    events: async () => {
      const newest = new Map(
        // Oldest first, so that the newest of an event is put last.
        listSendings(context.db, null, Number.MAX_SAFE_INTEGER)
          .toReversed()
          .map((sending) => [sending.eventId, sending]),
      )
      return listSendableEvents(context.db).map((event) => ({
        ...event,
        newest: newest.get(event.id) ?? null,
      }))
    },

    preview: async ({ eventId, profile }, { signal }) => {
      requireReal(context, eventId)
      const parts = partsOf(profile).map((part) => {
        const { part: name, fields, isPrivate } = part
        return { part: name, fields: [...fields], isPrivate, rows: countSentRows(context.db, part, eventId) }
      })
      const laptop = await thisLaptop(context)
      const place = findCentralServer(context.db) ? settings.place() : ''
      const arrived = findArrived(context.db, { eventId, place, profile })
      const pieces = arrived ? await cutEvent(context, { eventId, profile, laptop, signal }) : []
      return {
        people: countInvited(context.db, eventId),
        total: parts.reduce((sum, { rows }) => sum + rows, 0),
        parts,
        hidden: [...(profile === 'public' ? HIDDEN_IN_PUBLIC : []), ...NEVER_EXPORTED],
        state: arrived ? (arrived.digest === digestOf(pieces) ? 'same' : 'changed') : 'never',
        sentAt: arrived?.at ?? null,
      }
    },

    send: async ({ eventId, profile, reason, task }, { signal }) => {
      requireReal(context, eventId)
      const access = settings.access()
      assertReconciled(context.db, eventId, profile === 'internal' ? 'reasons' : 'totals')
      return sendAndRecord(context, {
        ...{ eventId, profile, reason, access, place: settings.place(), laptop: await thisLaptop(context) },
        people: countInvited(context.db, eventId),
        progress: (done, total) => {
          if (task !== '') context.announce({ kind: 'progress', task, done, total })
        },
        signal,
      })
    },

    history: async ({ eventId }) => listSendings(context.db, eventId, MOST_SHOWN),
  }
}

/** Made-up people must not be counted by a ministry. Throws not_found, option_not_possible. */
function requireReal({ db }: Context, eventId: string): void {
  if (eventOf(db, eventId).isExample) throw new AppError('option_not_possible')
}
