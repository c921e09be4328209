/** What our PDFs declare about themselves is true, kind by kind; other programs than Ikrar say so. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentLine } from '#shared/contract/documents.ts'
import { readPaperCode } from '#shared/domain/paper-code.ts'
import { documentFor } from '../../../../electron/backend/documents/index.ts'
import { type ExampleEvent, makeExampleEvents } from '../../../support/example-events.ts'
import { openTestBackend, type TestBackend } from '../../../support/open-test-backend.ts'
import {
  fontsOf,
  pdfFacts,
  qpdfComplaints,
  readQrCodes,
  spelledOut,
  xmpOf,
} from '../../../support/pdf-tools.ts'

const CLOCK = Date.UTC(2024, 8, 27, 1, 15)
type Drawn = { line: DocumentLine; bytes: Uint8Array; pages: number }

let backend: TestBackend
let papers: Drawn[]

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => CLOCK })
  const [example] = await makeExampleEvents(backend.client)
  if (!example) throw new Error('no event was made')
  papers = await drawAll(example)
}, 240_000)
afterAll(() => backend.remove())

async function drawAll({ event }: ExampleEvent): Promise<Drawn[]> {
  const lines = await backend.client.documents.list({ eventId: event.id })
  const seen = new Set<string>()
  const drawn: Drawn[] = []
  for (const line of lines) {
    if (line.people === 0 || seen.has(line.kind)) continue
    seen.add(line.kind)
    const { file, pages } = await backend.client.documents.render({
      eventId: event.id,
      options: line.options,
    })
    drawn.push({ line, bytes: new Uint8Array(await file.arrayBuffer()), pages })
  }
  return drawn
}

/** Every kind by its name, with what was found wrong; empty where all is well. */
function faults(find: (paper: Drawn) => unknown[]): Record<string, unknown[]> {
  const found = papers.map((paper): [string, unknown[]] => [paper.line.kind, find(paper)])
  return Object.fromEntries(found.filter(([, wrong]) => wrong.length > 0))
}

describe('the PDF of every kind of paper', () => {
  it('is sound for qpdf', () => {
    expect(faults(({ bytes }) => [qpdfComplaints(bytes)].filter((text) => text !== ''))).toEqual({})
  })

  it('holds all its fonts, and of each only the signs it shows', () => {
    expect(
      faults(({ bytes }) =>
        fontsOf(bytes).filter((font) => !font.isEmbedded || !/^[A-Z]{6}\+/.test(font.name)),
      ),
    ).toEqual({})
  })

  it('says in its XMP what the information dictionary says, and that it is PDF/A-2b', () => {
    const wrong = ({ bytes }: Drawn) => {
      const xmp = xmpOf(bytes)
      const facts = pdfFacts(bytes)
      const said = (tag: string) =>
        new RegExp(`<${tag}>(?:\\s*<[^>]+>)*\\s*([^<]*)`).exec(xmp)?.[1]?.replaceAll('&amp;', '&')
      return [
        said('pdfaid:part') === '2',
        said('pdfaid:conformance') === 'B',
        said('dc:title') === facts.get('Title'),
        (said('dc:creator') ?? '') === (facts.get('Author') ?? ''),
        said('xmp:CreatorTool') === 'Ikrar' && facts.get('Creator') === 'Ikrar',
        said('pdf:Producer') === 'Ikrar' && facts.get('Producer') === 'Ikrar',
        said('xmp:CreateDate') === '2024-09-27T01:15:00Z',
        said('xmp:ModifyDate') === '2024-09-27T01:15:00Z',
      ].flatMap((isTrue, index) => (isTrue ? [] : [index]))
    }
    expect(faults(wrong)).toEqual({})
  })

  it('is PDF/A-2b as far as its objects show', () => {
    const wrong = ({ bytes }: Drawn) => {
      const text = spelledOut(bytes)
      const fonts = text.match(/\/Subtype \/CIDFontType2/g)?.length ?? 0
      return Object.entries({
        header: /^%PDF-1\.7\r?\n%[\x80-\xff]{4}/.test(Buffer.from(bytes).toString('latin1', 0, 30)),
        identity: /\/ID \[/.test(text),
        intent: /\/S \/GTS_PDFA1/.test(text) && /\/DestOutputProfile \d+ 0 R/.test(text) && /acsp/.test(text),
        fontMaps: (text.match(/\/CIDToGIDMap \/Identity/g)?.length ?? 0) === fonts,
        noOtherColours: !/\/DeviceCMYK|\/Separation|\/DeviceN/.test(text),
        noActions: !/\/JavaScript|\/Launch|\/EmbeddedFile|\/Encrypt|\/AA |\/XFA/.test(text),
        noMissingSigns: !glyphsIn(text).includes('0000'),
        notTagged: !/\/MarkInfo|\/StructTreeRoot/.test(text),
      }).flatMap(([name, isTrue]) => (isTrue ? [] : [name]))
    }
    expect(faults(wrong)).toEqual({})
  })

  it('shows its code on the first and the last page to a reader of codes, unless it is a card, a sign or a poster', () => {
    const wrong = ({ bytes, line, pages }: Drawn) => {
      const codes = readQrCodes(bytes, 150, [1, pages]).filter((text) => readPaperCode(text).ok)
      const expected = documentFor(line).withoutCode ? 0 : pages === 1 ? 1 : 2
      return codes.length === expected && new Set(codes).size <= 1 ? [] : [codes.length, expected]
    }
    expect(faults(wrong)).toEqual({})
  }, 120_000)

  it('is genuine', async () => {
    for (const { bytes, line } of papers) {
      const file = new File([Uint8Array.from(bytes)], 'a.pdf')
      expect(await backend.client.verification.checkPdf({ file }), line.kind).toMatchObject({
        kind: 'genuine',
        paper: { kind: line.kind },
      })
    }
  })
})

/** The glyphs of all lines of text, each as four hexadecimal digits. */
function glyphsIn(text: string): string[] {
  return [...text.matchAll(/\[((?:<[0-9a-f]+>|[-\d.\s])+)\] TJ/g)].flatMap(([, line = '']) =>
    [...line.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, glyphs = '']) => glyphs.match(/.{4}/g) ?? []),
  )
}
