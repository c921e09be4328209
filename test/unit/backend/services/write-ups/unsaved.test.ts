import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { UnsavedWriting } from '#shared/contract/write-ups.ts'
import { eventDraft, openTestBackend, type TestBackend } from '../../../../support/open-test-backend.ts'
import { editPart, partNamed } from '../../../../support/write-ups.ts'

let backend: TestBackend
let eventId: string
beforeEach(async () => {
  backend = await openTestBackend()
  eventId = (await backend.client.events.create({ event: eventDraft() })).id
})
afterEach(() => backend.remove())

const report = { kind: 'activity_report', edition: 0 } as const

/** What somebody has typed so far over a part of the report. */
async function writing(part: string, text: string): Promise<UnsavedWriting> {
  const {
    text: seen,
    version,
    sourceHash,
  } = partNamed(await backend.client.writeUps.get({ eventId, ...report }), part)
  return { ...report, part, text, begun: { text: seen, version, sourceHash } }
}

describe('writing that is not stored yet', () => {
  test('is there again when the folder is opened anew, with what was seen when it began', async () => {
    const typed = await writing('attendance', 'Hampir **semua**')
    await backend.client.writeUps.keepUnsaved({ eventId, ...typed })
    await backend.close()
    backend = await openTestBackend({ data: backend.data })
    expect(await backend.client.writeUps.unsaved({ eventId })).toEqual([typed])
  })

  test('changes nothing of the text itself', async () => {
    const before = await backend.client.writeUps.get({ eventId, ...report })
    await backend.client.writeUps.keepUnsaved({ eventId, ...(await writing('attendance', 'Hampir')) })
    expect(await backend.client.writeUps.get({ eventId, ...report })).toEqual(before)
  })

  test('is kept once for each part, as it was last', async () => {
    const { client } = backend
    for (const text of ['Hampir', 'Hampir semua'])
      await client.writeUps.keepUnsaved({ eventId, ...(await writing('attendance', text)) })
    await client.writeUps.keepUnsaved({ eventId, ...(await writing('background', 'Latar')) })
    const kept = await client.writeUps.unsaved({ eventId })
    expect(kept.map(({ part, text }) => [part, text]).toSorted()).toEqual([
      ['attendance', 'Hampir semua'],
      ['background', 'Latar'],
    ])
  })

  test('goes when it is stored, and when it is given up', async () => {
    const { client } = backend
    await client.writeUps.keepUnsaved({ eventId, ...(await writing('attendance', 'Hampir')) })
    await client.writeUps.keepUnsaved({ eventId, ...(await writing('background', 'Latar')) })
    await editPart(client, { eventId, ...report }, 'attendance', 'Hampir semua.')
    expect((await client.writeUps.unsaved({ eventId })).map(({ part }) => part)).toEqual(['background'])
    await client.writeUps.forgetUnsaved({ eventId, ...report, part: 'background' })
    expect(await client.writeUps.unsaved({ eventId })).toEqual([])
  })

  test('stays where an edit was refused', async () => {
    const { client } = backend
    const typed = await writing('attendance', 'Milik saya.')
    await editPart(client, { eventId, ...report }, 'attendance', 'Milik orang lain.')
    await client.writeUps.keepUnsaved({ eventId, ...typed })
    const { text, begun } = typed
    const edit = { eventId, ...report, part: 'attendance', text, sourceHash: begun.sourceHash }
    await expect(client.writeUps.edit({ ...edit, expected: begun.version })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    })
    expect(await client.writeUps.unsaved({ eventId })).toEqual([typed])
  })
})
