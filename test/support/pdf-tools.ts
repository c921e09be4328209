/** What other programs see in our PDFs: poppler's tools and zbarimg, which know nothing of Ikrar. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

function withFile<T>(bytes: Uint8Array, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-pdf-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, bytes)
    return use(file, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(program: string, ...options: string[]): string {
  return execFileSync(program, options, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 28,
  })
}

/** The text of every page, laid out as it stands there. */
export function pageTexts(bytes: Uint8Array): string[] {
  return withFile(bytes, (file) => run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1))
}

/** All text in one line, however it was wrapped. */
export function flatText(bytes: Uint8Array): string {
  return withFile(bytes, (file) => run('pdftotext', '-raw', file, '-')).replace(/\s+/g, ' ')
}

/** A line of text with the box it stands in, in points from the upper left corner. */
export type PlacedLine = { text: string; left: number; top: number; right: number; bottom: number }
export type PlacedPage = { width: number; height: number; lines: PlacedLine[] }

/** Where every line of text stands, read back from the finished pages. */
export function placedLines(bytes: Uint8Array): PlacedPage[] {
  const html = withFile(bytes, (file) => run('pdftotext', '-bbox-layout', file, '-'))
  return html
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: numberIn(page, 'width'),
      height: numberIn(page, 'height'),
      lines: page
        .split('<line ')
        .slice(1)
        .map((line) => ({
          text: [...line.matchAll(/<word [^>]*>([^<]*)<\/word>/g)].map((word) => word[1]).join(' '),
          left: numberIn(line, 'xMin'),
          top: numberIn(line, 'yMin'),
          right: numberIn(line, 'xMax'),
          bottom: numberIn(line, 'yMax'),
        })),
    }))
}

function numberIn(tag: string, name: string): number {
  return Number(new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1])
}

/** Pictures of the pages, for eyes: `<name>-1.png` and so on. */
export function rasterise(bytes: Uint8Array, target: string, { dotsPerInch = 60, lastPage = 2 } = {}): void {
  withFile(bytes, (file) =>
    run('pdftoppm', '-r', String(dotsPerInch), '-l', String(lastPage), '-png', file, target),
  )
}

/** What `pdfinfo` says, by its own labels. */
export function pdfFacts(bytes: Uint8Array): Map<string, string> {
  const lines = withFile(bytes, (file) => run('pdfinfo', file)).split('\n')
  return new Map(
    lines.map((line): [string, string] => [line.split(':')[0] ?? '', line.replace(/^[^:]*:\s*/, '')]),
  )
}

/** Fonts with whether they are embedded. */
export function fontsOf(bytes: Uint8Array): { name: string; isEmbedded: boolean }[] {
  const lines = withFile(bytes, (file) => run('pdffonts', file))
    .split('\n')
    .slice(2)
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const words = line.trim().split(/\s+/)
      return { name: words[0] ?? '', isEmbedded: words.at(-5) === 'yes' }
    })
}

/** Every QR code as zbarimg reads it, the page rasterised as a plain printer would; on every page unless told. */
export function readQrCodes(bytes: Uint8Array, dotsPerInch = 150, onPages?: readonly number[]): string[] {
  return withFile(bytes, (file, folder) => {
    const ranges = onPages
      ? [...new Set(onPages)].map((page) => ['-f', String(page), '-l', String(page)])
      : [[]]
    for (const range of ranges)
      run('pdftoppm', '-r', String(dotsPerInch), '-gray', ...range, file, join(folder, 'page'))
    const pages = readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
    return pages.flatMap((page) => codesOn(join(folder, page)))
  })
}

/** zbarimg ends with 4 where it sees no code. */
function codesOn(picture: string): string[] {
  const options = ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', picture]
  const { status, stdout } = spawnSync('zbarimg', options, { encoding: 'utf8' })
  if (status !== 0 && status !== 4) throw new Error(`zbarimg ended with ${status}`)
  return stdout.split('\n').filter((text) => text !== '')
}

/** The shades that the first page has as a picture, 0 for black to 255 for white. */
export function greysOf(bytes: Uint8Array, dotsPerInch: number): number[] {
  return withFile(bytes, (file, folder) => {
    const picture = join(folder, 'page')
    run('pdftoppm', '-r', String(dotsPerInch), '-gray', '-singlefile', file, picture)
    const pgm = readFileSync(`${picture}.pgm`)
    // Three lines of text come first: the kind, the size and the highest value.
    let start = 0
    for (let line = 0; line < 3; line++) start = pgm.indexOf(0x0a, start) + 1
    return [...new Set(pgm.subarray(start))].sort((a, b) => a - b)
  })
}

/** What `qpdf --check` complains about; '' where the file is sound. */
export function qpdfComplaints(bytes: Uint8Array): string {
  return withFile(bytes, (file) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
    return status === 0 ? '' : `${stdout}${stderr}`
  })
}

/** The file with all its objects spelt out, as `qpdf --qdf` writes it. */
export function spelledOut(bytes: Uint8Array): string {
  return withFile(bytes, (file) =>
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], {
      encoding: 'latin1',
      maxBuffer: 1 << 29,
    }),
  )
}

/** The XMP of the file. */
export function xmpOf(bytes: Uint8Array): string {
  return withFile(bytes, (file) => run('pdfinfo', '-meta', file))
}

export type FoundBookmark = { title: string; level: number; page: number }

/** Bookmarks in the order in which a reader shows them, as qpdf sees them. */
export function bookmarksOf(bytes: Uint8Array): FoundBookmark[] {
  const json = withFile(bytes, (file) => run('qpdf', '--json', '--json-key=outlines', file))
  const { outlines } = JSON.parse(json) as { outlines: Outline[] }
  return outlines.flatMap((outline) => flattened(outline, 1))
}

type Outline = { title: string; destpageposfrom1: number; kids: Outline[] }

function flattened({ title, destpageposfrom1, kids }: Outline, level: number): FoundBookmark[] {
  return [{ title, level, page: destpageposfrom1 }, ...kids.flatMap((kid) => flattened(kid, level + 1))]
}

/** A field for a signature as `pdfsig` sees it. */
export type SeenSignature = {
  field: string
  isSigned: boolean
  isValid: boolean
  isTotal: boolean
  signer: string
  kind: string
}

export function signaturesSeen(bytes: Uint8Array): SeenSignature[] {
  // It ends with 1 or 2 where a signature is wrong or there is none.
  const text = withFile(bytes, (file) => spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' }).stdout)
  return text
    .split(/^Signature #\d+:$/m)
    .slice(1)
    .map((part) => {
      const said = (label: string) => new RegExp(`- ${label}: (.*)`).exec(part)?.[1] ?? ''
      return {
        field: said('Signature Field Name'),
        isSigned: !part.includes('is not signed'),
        isValid: said('Signature Validation') === 'Signature is Valid.',
        isTotal: part.includes('- Total document signed'),
        signer: said('Signer Certificate Common Name'),
        kind: said('Signature Type'),
      }
    })
}
