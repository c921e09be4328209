/** A second laptop that approves the notula of the event by itself, before it brings back what it has. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Backend, openBackend } from '../../../electron/backend/backend.ts'
import { resourcesFolder } from '../../../scripts/resources-folder.ts'
import { carryPackage } from '../../support/carried-package.ts'
import { approveText } from '../../support/write-ups.ts'

type Client = Backend['client']

export async function approveApart(here: Client, eventId: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-apart-'))
  const other = await openBackend({ paths: { data: join(folder, 'data'), resources: resourcesFolder } })
  try {
    await carryPackage({ client: here }, other, { eventId, folder })
    for (const [client, by] of [
      [here, 'Eduard Contoh'],
      [other.client, 'Siti Contoh'],
    ] as const) {
      await approveText(client, { eventId, kind: 'minutes' }, '12/NOTULA/2026', by)
    }
    await carryPackage(other, { client: here }, { eventId, folder })
  } finally {
    await other.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
