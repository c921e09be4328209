import { expect, it } from 'vitest'
import { z } from 'zod'
import { attendee, scanOutcome } from '#shared/contract/attendance.ts'
import { deskOutcome } from '#shared/contract/desk-contract.ts'
import { person } from '#shared/contract/person.ts'
import { substituteDraft } from '#shared/contract/substitute.ts'
import { DESK_ROLES } from '#shared/domain/desk-role.ts'
import { covered, heardSchemas } from '../../../../electron/backend/desk/covered.ts'
import { SUBSET } from '../../../../electron/backend/desk/subset.ts'

/** What a desk may know of a person, by what the contract calls it. */
const SHOWN_OF_PERSON: ReadonlySet<string> = new Set(Object.keys(attendee.shape))
/** Everything else that stands about a person or a substitute, and what a hand has drawn. */
const NEVER_SHOWN = [
  ...[...Object.keys(person.shape), ...Object.keys(substituteDraft.shape)].filter(
    (field) => !SHOWN_OF_PERSON.has(field),
  ),
  ...['signature', 'image', 'picture', 'shortCode', 'code', 'token', 'operator', 'witness', 'device'],
]

it('every procedure of every role has an answer of its own for devices, and no other has', () => {
  const names = new Set(DESK_ROLES.flatMap((role) => Object.keys(SUBSET[role])))
  expect([...heardSchemas().keys()].sort()).toEqual([...names].sort())
})

it.each([...heardSchemas()])(
  'the answer to %s has no place for NIP, NIK, a telephone number, an address or a picture',
  (_name, schema) => {
    const fields = keysOf(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }))
    expect(fields.filter((field) => NEVER_SHOWN.includes(field))).toEqual([])
  },
)

it('the lines of a hand go to the device that drew them and to no other role', () => {
  const drawn = [...heardSchemas()].filter(([, schema]) =>
    keysOf(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' })).includes('strokes'),
  )
  expect(drawn.map(([name]) => name)).toEqual(['signing.open'])
})

it('every verdict of the door is heard by devices', () => {
  const kinds = (union: typeof scanOutcome | typeof deskOutcome) =>
    union.options.map(({ shape }) => shape.kind.value)
  expect(kinds(deskOutcome)).toEqual(kinds(scanOutcome))
})

it('a field that the contract for devices does not name is taken out of the answer', () => {
  const answer = { people: [{ ...found, nip: '198501012010011001', phone: '0812' }], more: false }
  expect(covered('deskWork.find', answer, { namesMasked: false })).toEqual({ people: [found], more: false })
})

it('where names are masked devices get their beginnings, wherever a name stands', () => {
  expect(covered('deskWork.find', { people: [found], more: false }, { namesMasked: true })).toMatchObject({
    people: [{ name: 'M*** B***', unit: 'Dinas Kesehatan' }],
  })
})

const found = {
  ...{ id: '01a1f677-aa80-71f1-ba88-ff1cd18adda6', name: 'Maria Bria', position: null },
  ...{ unit: 'Dinas Kesehatan', village: null, arrival: null },
}

/** Every name of a field anywhere in a schema. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  if (Array.isArray(schema)) return schema.flatMap(keysOf)
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : []
  return [...own, ...Object.values(schema).flatMap(keysOf)]
}
