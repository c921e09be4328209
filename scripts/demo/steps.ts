/** The steps of the demo after the import, each through the contract. */
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentOptionsInput } from '#shared/contract/document-options/index.ts'
import type { Backend } from '../../electron/backend/backend.ts'
import type { Progress } from './progress.ts'

type Client = Backend['client']

const PAGE = 500

/** Checks in the first `asked` people of the list by their short codes, two of three when nothing was asked. */
export async function checkInSome(
  client: Client,
  eventId: string,
  asked: number | undefined,
  progress: Progress,
): Promise<number> {
  const { total } = await client.participants.facets({ eventId })
  const wanted = Math.min(asked ?? Math.ceil((total * 2) / 3), total)
  let welcomed = 0
  for (let offset = 0; offset < wanted; offset += PAGE) {
    const limit = Math.min(PAGE, wanted - offset)
    const page = await client.participants.page({ eventId, filter: {}, sort: 'name', offset, limit })
    for (const person of page.rows) {
      const outcome = await client.attendance.scan({
        eventId,
        code: person.shortCode,
        nonce: randomUUID(),
        desk: 'Meja 1',
      })
      if (outcome.kind === 'welcome') welcomed += 1
      if (welcomed % 25 === 0) progress.show('Mencatat kehadiran', welcomed, wanted)
    }
  }
  return welcomed
}

type Paper = { file: string; options: DocumentOptionsInput }

/** Every paper of the event; the pledge most people make is `ikrar.pdf`, the other one carries its name. */
async function papersOf(client: Client, eventId: string): Promise<Paper[]> {
  const pledges = (await client.pledges.progress({ eventId })).sort((a, b) => b.people - a.people)
  const sheets = pledges
    .filter(({ people, text }, index) => text !== null && (index === 0 || people > 0))
    .map(({ instrument }, index): Paper => {
      const file = index === 0 ? 'ikrar.pdf' : `${instrument.replaceAll('_', '-')}.pdf`
      return { file, options: { kind: 'pledge_sheet', instrument } }
    })
  const main: Paper[] = [
    { file: 'undangan.pdf', options: { kind: 'invitations' } },
    { file: 'kartu-peserta.pdf', options: { kind: 'badges' } },
    { file: 'daftar-hadir.pdf', options: { kind: 'attendance_list' } },
    ...sheets,
    { file: 'notula.pdf', options: { kind: 'minutes' } },
  ]
  const taken = new Set(main.map(({ file }) => file))
  const others = (await client.documents.list({ eventId }))
    .filter(({ kind, people }) => kind !== 'pledge_sheet' && people !== 0)
    .map(({ title, options }): Paper => ({ file: `${fileNameOf(title)}.pdf`, options }))
  return [...main, ...others.filter(({ file }) => !taken.has(file))]
}

/** The title of a paper is a word for its kind: it names nobody. */
const fileNameOf = (title: string) => title.toLowerCase().replace(/[^a-z0-9]+/g, '-')

export type Printed = { file: string; pages: number | null }

export async function printPapers(
  client: Client,
  eventId: string,
  out: string,
  progress: Progress,
): Promise<Printed[]> {
  const papers = await papersOf(client, eventId)
  const printed: Printed[] = []
  for (const { file, options } of papers) {
    progress.show(`Membuat ${file}`, printed.length, papers.length + 1)
    const { file: pdf, ...paper } = await client.documents.render({ eventId, options })
    await save(pdf, join(out, file))
    await client.documents.record({ eventId, options, ...paper, way: 'save' })
    printed.push({ file, pages: paper.pages })
  }
  progress.show('Membuat notula.docx', printed.length, papers.length + 1)
  const { file } = await client.documents.renderDocx({ eventId })
  await save(file, join(out, 'notula.docx'))
  return [...printed, { file: 'notula.docx', pages: null }]
}

export async function writeExports(
  client: Client,
  eventId: string,
  out: string,
  progress: Progress,
): Promise<void> {
  for (const format of ['xlsx', 'csv'] as const) {
    progress.show(`Membuat presensi.${format}`, 0, 0)
    await save(await client.exports.attendance({ eventId, format }), join(out, `presensi.${format}`))
  }
}

async function save(file: File, path: string): Promise<void> {
  writeFileSync(path, new Uint8Array(await file.arrayBuffer()))
}
