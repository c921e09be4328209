/**
 * What holds for every kind of paper, at the five kinds of event. Golden pages are compared by text and
 * position; `UPDATE_GOLDEN=1` writes them anew. Pictures for eyes go to test/e2e/screens/kertas.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentLine } from '#shared/contract/documents.ts'
import { DOCUMENT_KINDS } from '#shared/contract/document-options/index.ts'
import { type ExampleEvent, makeExampleEvents } from '../../../support/example-events.ts'
import { openTestBackend, type TestBackend } from '../../../support/open-test-backend.ts'
import {
  flatText,
  fontsOf,
  pdfFacts,
  type PlacedLine,
  placedLines,
  rasterise,
} from '../../../support/pdf-tools.ts'

const CLOCK = Date.UTC(2024, 8, 27, 1, 15)
const PICTURES = join(import.meta.dirname, '../../../e2e/screens/kertas')
const GOLDEN = join(import.meta.dirname, '../../../fixtures/golden')
/** A hundred and twenty letters, seven gelar, other scripts, signs that look like markup. */
const LONG_TAILS = [
  `Prof. Dr. Ir. H. ${'Muhammad Abdurrahman '.repeat(4)}Al-Khwarizmi Siregar, S.T., M.T., Ph.D.`,
  'dr. Hj. Nur’aini Ma’ruf, Sp.A., M.Kes., S.H., M.H., M.M., M.Si., Ph.D.',
  'José Mañé Ñuñez-Pérez',
  'محمد عبد الله',
  'ꦱꦸꦂꦪ',
  'Budi <b>&amp;</b> Santoso; =1+1',
  'X',
]

let backend: TestBackend
let events: ExampleEvent[]
let now = CLOCK

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => (now += 1) })
  events = await makeExampleEvents(backend.client)
  mkdirSync(PICTURES, { recursive: true })
}, 120_000)
afterAll(() => backend.remove())

async function linesOf({ event }: ExampleEvent): Promise<DocumentLine[]> {
  return backend.client.documents.list({ eventId: event.id })
}

/** Papers drawn so far: every test looks at the same ones with other eyes. */
const papers = new Map<string, Promise<Uint8Array>>()

function drawn({ event }: Pick<ExampleEvent, 'event'>, line: DocumentLine): Promise<Uint8Array> {
  const key = JSON.stringify([event.id, line.options])
  const paper = papers.get(key) ?? draw(event.id, line)
  papers.set(key, paper)
  return paper
}

async function draw(eventId: string, { options }: DocumentLine): Promise<Uint8Array> {
  const { file } = await backend.client.documents.render({ eventId, options })
  return new Uint8Array(await file.arrayBuffer())
}

const nameOf = (line: DocumentLine) => line.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')

/** Text that stands outside its page, or so near the edge that no printer reaches it. */
function outside(bytes: Uint8Array): string[] {
  const reach = 6
  return placedLines(bytes).flatMap(({ width, height, lines }, page) =>
    lines
      .filter(
        ({ left, top, right, bottom }) =>
          left < reach || top < reach || right > width - reach || bottom > height - reach,
      )
      .map(({ text }) => `${page + 1}: ${text}`),
  )
}

async function staysInsideOrSaysWhy(example: ExampleEvent, line: DocumentLine): Promise<void> {
  const where = `${example.id} ${line.title}`
  const bytes = await drawn(example, line).catch((error: { code?: string }) => error.code)
  if (bytes instanceof Uint8Array) expect(outside(bytes), where).toEqual([])
  else expect(['nobody_to_print', 'option_not_possible', 'text_missing'], where).toContain(bytes)
}

describe('every kind of paper', () => {
  it('is offered at one of the five kinds of event', async () => {
    const offered = (await Promise.all(events.map(linesOf))).flat().map(({ kind }) => kind)
    expect([...new Set(offered)].sort()).toEqual([...DOCUMENT_KINDS].sort())
  })

  it(
    'can be drawn at each of them, inside its page, with its fonts embedded',
    { timeout: 300_000 },
    async () => {
      const pictured = new Set<string>()
      for (const example of events) {
        for (const line of await linesOf(example)) {
          const where = `${example.id} ${line.title}`
          if (line.people === 0) continue
          const bytes = await drawn(example, line)
          if (!pictured.has(line.title)) rasterise(bytes, join(PICTURES, `${example.id}-${nameOf(line)}`))
          pictured.add(line.title)
          expect(outside(bytes), where).toEqual([])
          expect(
            fontsOf(bytes).every((font) => font.isEmbedded),
            where,
          ).toBe(true)
          expect(pdfFacts(bytes).get('Title'), where).not.toBe('')
        }
      }
    },
  )

  it('has the size of its paper', async () => {
    const [example] = events
    if (!example) throw new Error('no event was made')
    for (const line of await linesOf(example)) {
      if (!('paper' in line.options) || line.people === 0) continue
      if (line.options.paper !== 'F4') continue
      const size = pdfFacts(await drawn(example, line)).get('Page size') ?? ''
      const sides = [...size.matchAll(/[\d.]+/g)].map(([side]) => Number(side).toFixed(2)).sort()
      expect(sides, line.title).toEqual(['609.45', '935.43'])
    }
  })

  it('names everybody it is about, each name whole', { timeout: 300_000 }, async () => {
    for (const example of events) {
      for (const line of await linesOf(example)) {
        if (line.people !== example.names.length) continue
        const text = flatText(await drawn(example, line))
          .replaceAll(' ', '')
          .toUpperCase()
        const missing = example.names.filter((name) => !text.includes(name.replaceAll(' ', '').toUpperCase()))
        expect(missing, `${example.id} ${line.title}`).toEqual([])
      }
    }
  })

  it('looks as it did when somebody last looked at it', { timeout: 300_000 }, async () => {
    const seen = new Set<string>()
    for (const example of events) {
      const lines = await linesOf(example)
      // Of every kind of paper those of the first event that offers it.
      const first = lines.filter(({ kind, people }) => !seen.has(kind) && people !== 0)
      for (const { kind } of lines) seen.add(kind)
      for (const line of first) await looksAsBefore(example, line)
    }
  })
})

async function looksAsBefore(example: ExampleEvent, line: DocumentLine): Promise<void> {
  const page = golden(await drawn(example, line))
  const file = join(GOLDEN, `${nameOf(line)}.txt`)
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(GOLDEN, { recursive: true })
    writeFileSync(file, page)
  }
  expect(existsSync(file), `${line.title} has no golden page yet`).toBe(true)
  expect(page, line.title).toBe(readFileSync(file, 'utf8'))
}

describe('a paper at its limits', () => {
  it('stays inside its page with long names and other scripts', { timeout: 300_000 }, async () => {
    const hard = await makeExampleEvents(backend.client, { names: LONG_TAILS })
    for (const example of hard) {
      for (const line of await linesOf(example)) {
        if (line.people === 0) continue
        const bytes = await drawn(example, line)
        if (example === hard[0]) rasterise(bytes, join(PICTURES, `panjang-${nameOf(line)}`))
        expect(outside(bytes), `${example.id} ${line.title}`).toEqual([])
      }
    }
  })

  it(
    'is drawn for an event of which little is known, or says what is missing',
    { timeout: 300_000 },
    async () => {
      const plain = await makeExampleEvents(backend.client, { plain: true, people: 1 })
      for (const example of plain) {
        for (const line of await linesOf(example)) {
          await staysInsideOrSaysWhy(example, line)
        }
      }
    },
  )

  it('is drawn without anybody, or says that nobody is on it', { timeout: 300_000 }, async () => {
    const empty = await makeExampleEvents(backend.client, { people: 0 })
    for (const example of empty) {
      for (const line of await linesOf(example)) {
        await staysInsideOrSaysWhy(example, line)
      }
    }
  })
})

/** Lines with their places in millimetres; what chance decides is dotted out. */
function golden(bytes: Uint8Array): string {
  return placedLines(bytes)
    .slice(0, 4)
    .map(({ width, height, lines }, page) =>
      [`— halaman ${page + 1}: ${mm(width)} × ${mm(height)} mm`, ...lines.map(goldenLine), ''].join('\n'),
    )
    .join('\n')
}

/** A code is centred, so chance decides where it begins, too. */
function goldenLine({ text, left, top }: PlacedLine): string {
  const shown = text
    .replace(/\b[0-9A-Z]{4}(?:[- ][0-9A-Z]{4})+\b/g, '····-····')
    .replace(/\b[0-9a-f]{8}(?: [0-9a-f]{8})+\b/g, '········')
  return `${shown === text ? mm(left) : '·'},${mm(top)} ${shown}`
}

const mm = (points: number) => ((points * 25.4) / 72).toFixed(0)
