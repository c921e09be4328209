/** A pasted roster of made-up people, brought on the list as a clerk does it. */
import type { TestBackend } from './open-test-backend.ts'

/** Fewer than one roster may hold. */
const PEOPLE_AT_ONCE = 100_000

export async function importPeople(
  { client }: Pick<TestBackend, 'client'>,
  eventId: string,
  people: number,
): Promise<void> {
  for (let from = 0; from < people; from += PEOPLE_AT_ONCE) {
    const rows = Array.from({ length: Math.min(PEOPLE_AT_ONCE, people - from) }, (_, index) => {
      const place = from + index
      return `Orang ke ${place} Contoh;Dinas ${place % 40};Staf`
    })
    const source = { text: ['Nama;OPD;Jabatan', ...rows].join('\n') }
    const { importId } = await client.roster.read({ eventId, task: 'baca', source })
    await client.roster.apply({ eventId, importId, task: 'simpan', removeGone: false })
  }
}
