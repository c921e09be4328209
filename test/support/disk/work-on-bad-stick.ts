/**
 * Brings the event of a data folder to a stick that may fail and prints what was answered, as JSON. Arguments: data
 * folder, resources, event, stick, and which way.
 */
import { writeSync } from 'node:fs'
import { openBackend } from '../../../electron/backend/backend.ts'

/** So that the stick's files have the same names in every run. */
const STICK_CLOCK = Date.UTC(2026, 10, 22, 1)
const WORDS = 'padi gula kota embun jati laut'

const [data = '', resources = '', eventId = '', folder = '', way = ''] = process.argv.slice(2)

async function answer(): Promise<string> {
  const { client, close } = await openBackend({ paths: { data, resources }, clock: () => STICK_CLOCK })
  try {
    if (way === 'archive') await client.archives.write({ eventId, folder, words: WORDS, papers: false })
    else await client.transfers.write({ eventId, folder, words: WORDS })
    return ''
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'no code'
  } finally {
    await close()
  }
}

if (data !== '') writeSync(1, JSON.stringify(await answer()))
