/** Made-up officials of an event. */
import { randomUUID } from 'node:crypto'
import type { Official } from '#shared/contract/events.ts'

export function official(name: string, roles: Official['roles'], changes: Partial<Official> = {}): Official {
  return {
    id: randomUUID(),
    name,
    prefix: '',
    officeTitle: '',
    definitiveTitle: '',
    onBehalf: '',
    through: '',
    rank: '',
    nip: '',
    ...changes,
    roles,
  }
}
