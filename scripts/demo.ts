/**
 * The whole main job without a window, through the same contract as the app:
 *
 *   npm run demo -- --out DIR [--roster FILE ...] [--check-in N]
 *
 * Exits 0, or 2 with a sentence. A roster that cannot be read is told and left out: the papers of all
 * the others are made all the same, and the exit code is 2.
 */
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { noteIdOf } from '#shared/domain/notes.ts'
import { type Backend, openBackend } from '../electron/backend/backend.ts'
import { openLogFile } from '../electron/backend/log-file.ts'
import { databaseFile, lockFolder } from '../electron/backend/store/data-folder.ts'
import { exampleEvent, exampleNotes, exampleOffice } from './demo/event.ts'
import { importRosters, type Imported } from './demo/import.ts'
import { Progress } from './demo/progress.ts'
import { checkInSome, printPapers, writeExports } from './demo/steps.ts'
import { leftOutLines, summary } from './demo/summary.ts'
import { codeSentence, Refusal, runCommand } from './refusal.ts'
import { resourcesFolder } from './resources-folder.ts'

const SAMPLE = join(import.meta.dirname, '..', 'test', 'fixtures', 'rosters', 'asn-opd.xlsx')

type Asked = { out: string; rosters: string[]; checkIn: number | undefined }

await runCommand(async () => {
  const asked = readArguments()
  makeRoom(asked.out)
  const progress = new Progress(process.stdout)
  const backend = await openBackend({
    paths: { data: asked.out, resources: resourcesFolder },
    log: openLogFile(asked.out),
  })
  try {
    const { leftOut } = await mainJob(backend.client, asked, progress)
    if (leftOut.length > 0) throw new Refusal(leftOutLines(leftOut))
  } finally {
    progress.end()
    await backend.close()
  }
})

function readArguments(): Asked {
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
    if (!statSync(roster, { throwIfNoEntry: false })?.isFile())
      throw new Refusal(`Berkas "${roster}" tidak ditemukan. Belum ada yang dikerjakan.`)
  const asked = values['check-in']
  if (asked !== undefined && !/^\d{1,7}$/.test(asked))
    throw new Refusal('--check-in memerlukan bilangan, misalnya --check-in 100.')
  return { out: values.out, rosters, checkIn: asked === undefined ? undefined : Number(asked) }
}

/**
 * An earlier demo in the same folder is kept under another name: a database is never thrown away, and never
 * moved while an Ikrar works on it.
 */
function makeRoom(out: string): void {
  mkdirSync(out, { recursive: true })
  const database = databaseFile({ data: out })
  if (!existsSync(database)) return
  const unlock = lockFolder({ data: out })
  const stamp = new Date().toISOString().replace(/[:.]/g, '-')
  for (const tail of ['', '-wal', '-shm']) {
    if (existsSync(`${database}${tail}`))
      renameSync(`${database}${tail}`, join(out, `kegiatan-lama-${stamp}.db${tail}`))
  }
  unlock()
}

async function mainJob(client: Backend['client'], asked: Asked, progress: Progress): Promise<Imported> {
  const { out, rosters, checkIn } = asked
  const { problem } = await client.app.state()
  if (problem) throw new Refusal(codeSentence(problem.code, problem.data))
  const office = await client.offices.create({ office: exampleOffice })
  const event = await client.events.create({ event: exampleEvent(office.id, new Date()) })
  const imported = await importRosters(client, event.id, rosters, out, progress)
  // Without anybody there is nothing to print; why nobody came in is told by the caller.
  if (imported.sheets.length === 0) return imported
  const present = await checkInSome(client, event.id, checkIn, progress)
  for (const [position, content] of exampleNotes(present).entries()) {
    const note = { id: noteIdOf(content.kind, `contoh-${position}`), position, content, removed: false }
    await client.notes.save({ eventId: event.id, note, expected: null })
  }
  const papers = await printPapers(client, event.id, out, progress)
  await writeExports(client, event.id, out, progress)
  const facets = await client.participants.facets({ eventId: event.id })
  progress.end()
  console.log(
    summary({ out, event, sheets: imported.sheets, unused: imported.unused, facets, present, papers }),
  )
  return imported
}
