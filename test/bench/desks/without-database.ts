/** The same server with the same gate, answering the bytes of a welcome without asking anybody. */
import { randomUUID } from 'node:crypto'
import { readJson, sendJson } from '../../../electron/backend/desk/answers.ts'
import { makeCertificate } from '../../../electron/backend/desk/certificate.ts'
import { PageFiles } from '../../../electron/backend/desk/page-files.ts'
import { type DeskAnswers, DeskServer } from '../../../electron/backend/desk/server.ts'
import { deskOptions, HERE } from '../../support/open-desk.ts'
import { DAY } from './hall.ts'

export type Plain = { port: number; close: () => Promise<void> }

export async function openWithoutDatabase(eventId: string): Promise<Plain> {
  const server = new DeskServer(answers(eventId), { log: () => {}, clock: Date.now })
  const certificate = makeCertificate([HERE], Date.now(), new Uint8Array(16).fill(7))
  const pages = new PageFiles(deskOptions().pages)
  const port = await server.open({ address: HERE, ports: [0], certificate, pages })
  if (port === undefined) throw new Error('no port')
  return { port, close: () => server.close() }
}

function answers(eventId: string): DeskAnswers {
  const person = { id: randomUUID(), name: 'Orang ke 1234 Contoh', position: 'Staf', unit: 'Dinas 4' }
  const attendee = { ...person, village: null, category: 'pns', seat: null, note: null, hasPledged: false }
  const arrival = { entryId: randomUUID(), day: DAY, at: Date.now(), substitute: null }
  const welcome = { json: { kind: 'welcome', attendee, ...arrival } }
  const unasked = () => {
    throw new Error('not asked in the bench')
  }
  const session = { eventId, name: 'Meja', operator: 'Maria', device: 'HP', witness: '' }
  return {
    // Each desk is its own: together they ask more than one device may.
    sessionOf: ({ headers }) => ({
      ...{ ...session, id: headers.cookie ?? '', role: 'petugas_meja' },
      ...{ startedAt: 0, expiresAt: Infinity },
    }),
    ...{ pair: unasked, wait: unasked, session: unasked, live: unasked },
    procedure: async (request, response) => {
      await readJson(request)
      sendJson(response, welcome)
      return true
    },
  }
}
