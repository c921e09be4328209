/** What of an answer a device hears: the fields that its contract names, and names of people only as far as allowed. */
import type { AnySchema } from '@orpc/contract'
import { z } from 'zod'
import { deskContract } from '#shared/contract/desk-contract.ts'
import { maskedName } from '#shared/domain/masked-name.ts'

const SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries(deskContract).flatMap(([group, procedures]) =>
    Object.entries(procedures).map(([name, { '~orpc': asked }]): [string, z.ZodType] => [
      `${group}.${name}`,
      zodOf(asked.outputSchema),
    ]),
  ),
)
/** Whoever signs reads whose name it is; the notulis has written every name himself. */
const NAMES_OF_OTHERS: ReadonlySet<string> = new Set(['attendance', 'conflicts', 'deskWork', 'substitutes'])
/** Where people stand in these answers; a door has a name, too. */
const PEOPLE: ReadonlySet<string> = new Set(['attendee', 'substitute', 'people', 'latest', 'person', 'sides'])

/** `name` is 'group.procedure'. Throws where devices know no such procedure. */
export function covered(name: string, answer: unknown, { namesMasked }: { namesMasked: boolean }): unknown {
  const schema = SCHEMAS.get(name)
  if (!schema) throw new Error(`devices know no ${name}`)
  const heard: unknown = schema.parse(answer)
  return namesMasked && NAMES_OF_OTHERS.has(name.split('.')[0] ?? '') ? withoutNames(heard) : heard
}

/** The schema of every answer that devices know, by 'group.procedure'. */
export function heardSchemas(): ReadonlyMap<string, z.ZodType> {
  return SCHEMAS
}

function withoutNames(value: unknown, isPerson = false): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutNames(one, isPerson))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [
      key,
      isPerson && key === 'name' && typeof one === 'string'
        ? maskedName(one)
        : withoutNames(one, PEOPLE.has(key)),
    ]),
  )
}

function zodOf(schema: AnySchema | undefined): z.ZodType {
  if (schema instanceof z.ZodType) return schema
  throw new Error('an answer to devices has no schema')
}
