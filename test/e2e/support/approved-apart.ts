/** A second laptop that approves the notula of the event by itself, before it brings back what it has. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Backend, openBackend } from '../../../electron/backend/backend.ts'
import { resourcesFolder } from '../../../scripts/resources-folder.ts'

type Client = Backend['client']
const WORDS = 'Padi-Gula Kota, embun jati  LAUT'

export async function approveApart(here: Client, eventId: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-apart-'))
  const other = await openBackend({ paths: { data: join(folder, 'data'), resources: resourcesFolder } })
  try {
    await carry(here, other.client, { eventId, folder })
    for (const [client, by] of [
      [here, 'Eduard Contoh'],
      [other.client, 'Siti Contoh'],
    ] as const) {
      const minutes = { eventId, kind: 'minutes' as const }
      const { contentHash } = await client.writeUps.get(minutes)
      await client.writeUps.check({ ...minutes, by: 'Pemeriksa Contoh', contentHash })
      await client.writeUps.approve({ ...minutes, by, number: '12/NOTULA/2026', contentHash })
    }
    await carry(other.client, here, { eventId, folder })
  } finally {
    await other.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function carry(from: Client, to: Client, { eventId, folder }: { eventId: string; folder: string }) {
  const { name } = await from.transfers.write({ eventId, folder, words: WORDS, handOver: false })
  const { hash } = await to.transfers.read({ folder, name, words: WORDS })
  await to.transfers.take({ folder, name, words: WORDS, hash, introduce: true })
}
