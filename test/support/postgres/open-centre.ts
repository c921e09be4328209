/** A centre that is ready for one province, and a folder for the laptops that send to it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CentralAccess } from '../../../electron/backend/central/connection.ts'
import { PostgresServer } from './postgres-server.ts'

export type Centre = {
  postgres: PostgresServer
  /** Of the sender 'ntt'. */
  access: CentralAccess
  folder: string
  remove: () => void
}

export async function openCentre(): Promise<Centre> {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-'))
  const postgres = await PostgresServer.start()
  await postgres.migrate()
  return {
    ...{ postgres, folder, access: await postgres.addSender('ntt', 'Nusa Tenggara Timur') },
    remove: () => {
      postgres.remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
