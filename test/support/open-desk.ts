/** A backend whose desk stands open on this computer, with a page of its own. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DeskRole } from '#shared/domain/desk-role.ts'
import { listAddresses } from '../../electron/backend/desk/network.ts'
import { DeskPhone } from './desk-phone.ts'
import { eventDraft, openTestBackend, personNamed, type TestBackend } from './open-test-backend.ts'

export const HERE = '127.0.0.1'

export const NIK = '5303010101700001'
export const PHONE = '081234567890'
export const pageText = '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><title>Meja</title>'

function pagesFolder(): string {
  const pages = mkdtempSync(join(tmpdir(), 'ikrar-phone-'))
  mkdirSync(join(pages, 'assets'))
  writeFileSync(join(pages, 'phone.html'), pageText)
  writeFileSync(join(pages, 'assets', 'phone.js'), 'export {}')
  writeFileSync(join(pages, 'secret.map'), '{}')
  return pages
}

export const deskOptions = () => ({
  addresses: () => listAddresses({ loopback: true }).filter(({ address }) => address === HERE),
  ports: [0],
  pages: pagesFolder(),
})

export type TestDesk = {
  backend: TestBackend
  eventId: string
  people: { id: string; shortCode: string }[]
}

/** An event with three people, open at the desk. */
export async function openTestDesk(options: Parameters<typeof openTestBackend>[0] = {}): Promise<TestDesk> {
  const backend = await openTestBackend({ desk: deskOptions(), ...options })
  const { client } = backend
  const event = await client.events.create({ event: eventDraft() })
  const people = []
  for (const name of ['Maria Bria', 'Yosef Seran', 'Dewi Klau']) {
    const person = personNamed(name, {
      ...{ nip: null, nik: NIK, phone: PHONE, unit: 'Dinas Kesehatan', position: 'Analis' },
    })
    const { id, shortCode } = await client.participants.add({ eventId: event.id, person })
    people.push({ id, shortCode })
  }
  await client.desks.open({ eventId: event.id, address: HERE })
  return { backend, eventId: event.id, people }
}

export async function doorOf({ backend, eventId }: TestDesk) {
  const { open } = await backend.client.desks.state({ eventId })
  if (!open) throw new Error('the desk is closed')
  return open
}

export async function codeOf(desk: TestDesk): Promise<string> {
  return (await doorOf(desk)).invitation?.code ?? ''
}

export async function secretOf(desk: TestDesk): Promise<string> {
  return (await doorOf(desk)).invitation?.url.split('#')[1] ?? ''
}

export async function newPhone(desk: TestDesk): Promise<DeskPhone> {
  return new DeskPhone(await doorOf(desk))
}

/** A phone that was let in by the click, as this role. */
export async function letIn(
  desk: TestDesk,
  name = 'Tablet',
  role: DeskRole = 'penanda_tangan',
  witness = '',
): Promise<DeskPhone> {
  const { backend, eventId } = desk
  const phone = await newPhone(desk)
  const asked = await phone.pair({ secret: await secretOf(desk) }, name, 'Maria', witness)
  if (asked.kind !== 'asked') throw new Error(`the phone was answered ${asked.kind}`)
  const [request] = (await doorOf(desk)).requests
  await backend.client.desks.answer({ eventId, requestId: request?.id ?? '', allow: true, role })
  await phone.waitFor(asked.token)
  return phone
}
