/**
 * The whole main job without a window, through the same contract as the app:
 *
 *   npm run demo -- --out DIR [--roster FILE ...] [--check-in N]
 */
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isDefinedError } from '@orpc/client'
import type { ErrorCode, ErrorData } from '#shared/contract/errors.ts'
import { errorSentence } from '#shared/texts/errors.ts'
import { openBackend } from '../electron/backend/backend.ts'
import { exampleEvent, exampleMinutes, exampleOffice } from './demo/event.ts'
import { Progress } from './demo/progress.ts'
import { checkInSome, importRosters, type ImportedSheet, printPapers, writeExports } from './demo/steps.ts'
import { summary } from './demo/summary.ts'
import { resourcesFolder } from './resources-folder.ts'

const SAMPLE = join(import.meta.dirname, '..', 'test', 'fixtures', 'rosters', 'asn-opd.xlsx')
const DATABASE = 'kegiatan.db'

class Refusal extends Error {}

function readArguments(): { out: string; rosters: string[]; checkIn: number | undefined } {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      roster: { type: 'string', multiple: true },
      'check-in': { type: 'string' },
    },
    allowPositionals: false,
  })
  if (values.out === undefined) throw new Refusal('Sebutkan folder hasil: npm run demo -- --out FOLDER')
  const rosters = values.roster ?? [SAMPLE]
  for (const roster of rosters)
    if (!existsSync(roster)) throw new Refusal(`Berkas "${roster}" tidak ditemukan.`)
  const asked = values['check-in']
  if (asked !== undefined && !/^\d{1,7}$/.test(asked))
    throw new Refusal('--check-in memerlukan bilangan, misalnya --check-in 100.')
  return { out: values.out, rosters, checkIn: asked === undefined ? undefined : Number(asked) }
}

/** An earlier demo in the same folder is kept under another name: a database is never thrown away. */
function makeRoom(out: string): void {
  mkdirSync(out, { recursive: true })
  const database = join(out, DATABASE)
  if (!existsSync(database)) return
  const stamp = new Date().toISOString().replace(/[:.]/g, '-')
  for (const tail of ['', '-wal', '-shm']) {
    if (existsSync(`${database}${tail}`))
      renameSync(`${database}${tail}`, join(out, `kegiatan-lama-${stamp}.db${tail}`))
  }
}

async function main(): Promise<void> {
  const { out, rosters, checkIn } = readArguments()
  makeRoom(out)
  const progress = new Progress(process.stdout)
  const backend = await openBackend({ paths: { data: out, resources: resourcesFolder } })
  const { client } = backend
  const sheets: ImportedSheet[] = []
  try {
    const { problem } = await client.app.state()
    if (problem) throw new Refusal(errorSentence(problem.code, problem.data))
    const office = await client.offices.create({ office: exampleOffice })
    const event = await client.events.create({ event: exampleEvent(office.id, new Date()) })
    sheets.push(...(await importRosters(client, event.id, rosters, out, progress)))
    const present = await checkInSome(client, event.id, checkIn, progress)
    await client.minutes.save({ eventId: event.id, expected: null, body: exampleMinutes(present) })
    const papers = await printPapers(client, event.id, out, progress)
    await writeExports(client, event.id, out, progress)
    const facets = await client.participants.facets({ eventId: event.id })
    progress.end()
    console.log(summary({ out, event, sheets, facets, present, papers }))
  } finally {
    progress.end()
    await backend.close()
  }
}

try {
  await main()
} catch (error) {
  const sentence = sentenceOf(error)
  console.error(sentence ?? error)
  process.exitCode = sentence === undefined ? 1 : 2
}

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof Refusal) return error.message
  if (!(error instanceof Error)) return undefined
  if (isDefinedError(error)) {
    // Every defined error of the contract has a code of the closed list.
    const { code, data } = error as unknown as { code: ErrorCode; data?: ErrorData }
    return errorSentence(code, data)
  }
  return 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS') ? error.message : undefined
}
