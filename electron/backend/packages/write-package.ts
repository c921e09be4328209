/** Writes a package; the same content gives the same bytes. */
import { ZipFile } from 'yazl'
import {
  FORMAT,
  FORMAT_VERSION,
  type Manifest,
  MANIFEST,
  type PackageContent,
  sha256,
} from './package-format.ts'

const partTime = new Date(2024, 0, 1)

export async function writePackage({ offices, texts, events }: PackageContent): Promise<Uint8Array> {
  const parts = new Map<string, Buffer>()
  const addJson = (path: string, content: unknown): void => {
    parts.set(path, Buffer.from(JSON.stringify(content), 'utf8'))
  }
  for (const { logos, ...office } of offices) {
    addJson(`offices/${office.id}.json`, office)
    for (const side of ['left', 'right'] as const) {
      const logo = logos[side]
      if (logo) parts.set(`offices/${office.id}-${side}`, Buffer.from(logo))
    }
  }
  for (const text of texts) addJson(`texts/${text.id}.json`, text)
  for (const event of events) addJson(`events/${event.id}.json`, event)
  const listed: Manifest = {
    format: FORMAT,
    version: FORMAT_VERSION,
    parts: [...parts].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
  }
  return zipped(new Map([[MANIFEST, Buffer.from(JSON.stringify(listed, null, 1), 'utf8')], ...parts]))
}

async function zipped(parts: ReadonlyMap<string, Buffer>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [path, bytes] of parts) zip.addBuffer(bytes, path, { mtime: partTime, forceDosTimestamp: true })
  zip.end()
  const pieces: Uint8Array[] = []
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}
