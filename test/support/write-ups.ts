/** The written texts of an event, as the window goes through them. */
import type { WriteUpState, WriteUpTextShown } from '#shared/contract/write-ups.ts'
import type { WriteUpKind } from '#shared/domain/write-up/part.ts'
import type { TestBackend } from './open-test-backend.ts'

type Client = TestBackend['client']
export type TextAsked = { eventId: string; kind: WriteUpKind; edition?: number }

export function partNamed(state: WriteUpState, key: string): WriteUpTextShown {
  const part = [...state.parts, ...state.after].find((one) => one.key === key)
  if (part?.kind !== 'text') throw new Error(`no text ${key}`)
  return part
}

export async function editPart(
  client: Client,
  asked: TextAsked,
  key: string,
  text: string,
): Promise<WriteUpState> {
  const { version, sourceHash } = partNamed(await client.writeUps.get(asked), key)
  return client.writeUps.edit({ ...asked, part: key, expected: version, text, sourceHash })
}

/** Looked at and approved as it is now. */
export async function approveText(
  client: Client,
  asked: TextAsked,
  number: string,
  by = 'Eduard Contoh',
): Promise<WriteUpState> {
  const { contentHash } = await client.writeUps.get(asked)
  await client.writeUps.check({ ...asked, by: 'Pemeriksa Contoh', contentHash })
  return client.writeUps.approve({ ...asked, by, number, contentHash })
}
