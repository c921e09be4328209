/** A real backend on a real data folder that goes away with the test. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventDraft } from '#shared/contract/events.ts'
import { personFrom } from '#shared/domain/person.ts'
import { type Backend, type BackendOptions, openBackend } from '../../electron/backend/backend.ts'

export const RESOURCES = join(import.meta.dirname, '..', '..', 'resources')

export type TestBackend = {
  client: Backend['client']
  data: string
  /** Closes it like the app does; the data folder stays for a second opening. */
  close: () => Promise<void>
  remove: () => Promise<void>
}

export function newDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ikrar-'))
}

export async function openTestBackend(
  options: Partial<BackendOptions> & { data?: string } = {},
): Promise<TestBackend> {
  const { data = newDataFolder(), ...rest } = options
  const backend = await openBackend({ paths: { data, resources: RESOURCES }, ...rest })
  return {
    client: backend.client,
    data,
    close: backend.close,
    remove: async () => {
      await backend.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** A plain event of one day. */
export function eventDraft(changes: Partial<EventDraft> = {}): EventDraft {
  return {
    officeId: null,
    kind: 'sosialisasi_deklarasi',
    title: 'Sosialisasi Netralitas',
    theme: '',
    organisers: ['Pemerintah Kabupaten Contoh'],
    legalBases: [],
    venue: 'Aula',
    city: 'Contoh',
    province: 'Nusa Tenggara Timur',
    zone: 'WITA',
    days: [{ day: '2026-11-20', startTime: '09:00', endTime: null }],
    targetParticipants: '',
    electionKind: 'pemilihan',
    electionYear: 2026,
    pledgeSubject: 'Pegawai ASN',
    instruments: ['ikrar_asn', 'ikrar_kepala_desa'],
    documentNumbers: {},
    letterheads: {},
    pledgeSettings: {},
    officials: [],
    agenda: [],
    sessions: [],
    doors: [],
    ...changes,
  }
}

/** A person with only a name, unless more is said. */
export function personNamed(name: string, changes: object = {}) {
  return { ...personFrom({ name, category: 'pns' }), ...changes }
}

/** An id that nobody has used. */
export const nonce = () => randomUUID()
