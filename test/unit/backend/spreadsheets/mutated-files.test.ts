import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { fromBufferPromise } from 'yauzl'
import { describe, expect, test } from 'vitest'
import { READ_PROBLEM_CODES } from '../../../../electron/backend/spreadsheets/problem.ts'
import { problemOf, readBytes } from '../../../support/read-in-thread.ts'
import { zipFile } from '../../../support/zip-file.ts'
import type { ZipPart } from '../../../support/zip-file.ts'

const folder = new URL('../../../fixtures/rosters/', import.meta.url)

type Mutation = { at: number; kind: 'flip' | 'zero' | 'cut' | 'insert' | 'repeat'; value: number }

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
  kind: fc.constantFrom('flip', 'zero', 'cut', 'insert', 'repeat'),
  value: fc.integer({ min: 1, max: 255 }),
})

function mutate(bytes: Buffer, mutations: readonly Mutation[]): Buffer {
  let changed = Buffer.from(bytes)
  for (const { at, kind, value } of mutations) {
    const place = Math.floor(at * changed.length)
    const rest = changed.subarray(place)
    if (kind === 'flip') changed[place] = (changed[place] ?? 0) ^ value
    else if (kind === 'zero') changed.fill(0, place, Math.min(place + value, changed.length))
    else if (kind === 'cut') changed = Buffer.concat([changed.subarray(0, place), rest.subarray(value)])
    else if (kind === 'insert')
      changed = Buffer.concat([changed.subarray(0, place), Buffer.alloc(value, value), rest])
    else changed = Buffer.concat([changed.subarray(0, place), rest.subarray(0, value), rest])
  }
  return changed
}

/** Read, or refused with a reason; nothing else may come out. */
async function endsWell(bytes: Uint8Array): Promise<void> {
  const problem = await problemOf(readBytes(bytes))
  if (problem) expect(READ_PROBLEM_CODES).toContain(problem.code)
}

async function partsOf(bytes: Buffer): Promise<ZipPart[]> {
  const parts: ZipPart[] = []
  const zip = await fromBufferPromise(bytes)
  for await (const entry of zip.eachEntry()) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    const packed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize)
    parts.push({
      name: entry.fileName,
      data: entry.compressionMethod === 0 ? packed : inflateRawSync(packed),
    })
  }
  return parts
}

describe('a valid file with random damage is read or refused', () => {
  test.each(['thls.xlsx', 'thls.ods', 'thls.xls', 'kades-lurah.csv', 'unicode.txt'])(
    '%s, in its bytes',
    async (file) => {
      const bytes = readFileSync(new URL(file, folder))
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) =>
          endsWell(mutate(bytes, mutations)),
        ),
        { numRuns: 150 },
      )
    },
  )

  test.each(['thls.xlsx', 'thls.ods'])('%s, in the XML within an intact ZIP', async (file) => {
    const parts = await partsOf(readFileSync(new URL(file, folder)))
    const some = parts.filter((part) => /\.(xml|rels)$/.test(part.name))
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        async (which, mutations) => {
          const victim = some[which % some.length]
          await endsWell(
            zipFile(
              parts.map((part) =>
                part === victim ? { ...part, data: mutate(Buffer.from(part.data), mutations) } : part,
              ),
            ),
          )
        },
      ),
      { numRuns: 150 },
    )
  })

  test('random tables of random attributes', async () => {
    const value = fc.constantFrom(
      '',
      '-1',
      '0',
      '1',
      '7',
      'A1',
      'XFD1048576',
      '99999999999',
      'NaN',
      's',
      'str',
      'd',
      'b',
      'inlineStr',
      '__proto__',
    )
    const name = fc.constantFrom('r', 's', 't', 'ref', 'spans', 'x:r', '__proto__', 'constructor')
    const tag = fc.constantFrom('row', 'c', 'v', 'f', 'is', 't', 'rPh', 'si', 'mergeCell', 'sheetData', 'x:c')
    const element = fc.tuple(
      tag,
      fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key, maxLength: 3 }),
      value,
    )
    await fc.assert(
      fc.asyncProperty(fc.array(element, { maxLength: 12 }), async (elements) => {
        const open = elements.map(
          ([tagName, pairs, text]) =>
            `<${tagName}${pairs.map(([key, each]) => ` ${key}="${each}"`).join('')}>${text}`,
        )
        const close = elements.map(([tagName]) => `</${tagName}>`).reverse()
        await endsWell(
          zipFile([
            {
              name: 'xl/workbook.xml',
              data: '<workbook><sheets><sheet name="A" r:id="a"/></sheets></workbook>',
            },
            {
              name: 'xl/_rels/workbook.xml.rels',
              data: '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>',
            },
            { name: 'xl/s.xml', data: `<worksheet>${open.join('')}${close.join('')}</worksheet>` },
          ]),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('random HTML and text', async () => {
    const piece = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td rowspan="9999999" colspan=99999>',
      '<td>',
      '</td>',
      '<style>',
      '<!--',
      '-->',
      '<',
      '&#x110000;',
      '&amp',
      'a',
      ';',
      ',',
      '"',
      '\n',
      '\t',
      '<script>',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) =>
        endsWell(Buffer.from(pieces.join(''))),
      ),
      { numRuns: 300 },
    )
  })
})
