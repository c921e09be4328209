/** People with only what a test is about. */
import type { Person } from '#shared/domain/person.ts'

export function personOf(known: Partial<Person> & { name: string }): Person {
  return {
    nip: null,
    nik: null,
    idWritten: null,
    rank: null,
    position: null,
    unit: null,
    subUnit: null,
    district: null,
    village: null,
    category: 'undangan',
    gender: null,
    phone: null,
    email: null,
    seat: null,
    note: null,
    extra: {},
    ...known,
  }
}
