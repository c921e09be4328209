/**
 * Reads a package from a stranger. The ZIP directory is judged first, no part is read beyond what the
 * manifest allows, every byte is compared with its SHA-256, and only then anything is believed.
 */
import type { z } from 'zod'
import { AppError } from '../app-error.ts'
import { readPicture } from '../documents/kit/picture-file.ts'
import { ReadProblem } from '../spreadsheets/problem.ts'
import { openZip, type Zip } from '../spreadsheets/zip.ts'
import {
  anyManifest,
  FORMAT_VERSION,
  LIMITS,
  type Logos,
  type Manifest,
  manifest,
  MANIFEST,
  packedEvent,
  packedOffice,
  packedText,
  type PackageContent,
  PLACES,
  sha256,
} from './package-format.ts'

/** Throws AppError not_a_package, package_damaged, package_newer. */
export async function readPackage(file: File): Promise<PackageContent> {
  if (file.size > LIMITS.fileBytes) throw new AppError('not_a_package')
  const bytes = Buffer.from(await file.arrayBuffer())
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== ZIP_START) throw new AppError('not_a_package')
  try {
    return contentOf(await readParts(await openZip(bytes)))
  } catch (error) {
    // Whatever is wrong with the ZIP, for the clerk it is a package that did not arrive whole.
    if (error instanceof ReadProblem) throw new AppError('package_damaged', {}, { cause: error })
    throw error
  }
}

const ZIP_START = 0x04034b50

async function readParts(zip: Zip): Promise<Map<string, Buffer>> {
  const { parts } = await readManifest(zip)
  const expected = new Set([MANIFEST, ...parts.map(({ path }) => path)])
  const isComplete = expected.size === parts.length + 1 && zip.names.length === expected.size
  if (!isComplete || zip.names.some((name) => !expected.has(name))) throw damaged()
  const read = new Map<string, Buffer>()
  for (const { path, bytes, sha256: hash } of parts) {
    const content = await readWhole(zip, path, bytes)
    if (content.length !== bytes || sha256(content) !== hash) throw damaged()
    read.set(path, content)
  }
  return read
}

async function readManifest(zip: Zip): Promise<Manifest> {
  if (!zip.names.includes(MANIFEST)) throw new AppError('not_a_package')
  const content = parsed(await readWhole(zip, MANIFEST, LIMITS.manifestBytes))
  const start = anyManifest.safeParse(content)
  if (!start.success) throw new AppError('not_a_package')
  if (start.data.version > FORMAT_VERSION) throw new AppError('package_newer')
  return valid(manifest, content)
}

async function readWhole(zip: Zip, path: string, mostBytes: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let length = 0
  try {
    for await (const piece of zip.read(path)) {
      length += piece.length
      if (length > mostBytes) throw damaged()
      pieces.push(piece)
    }
  } catch (error) {
    // Unpacking says in many ways that the bytes are not what the directory promised.
    throw new AppError('package_damaged', {}, { cause: error })
  }
  return Buffer.concat(pieces)
}

function contentOf(parts: ReadonlyMap<string, Buffer>): PackageContent {
  const content: PackageContent = { offices: [], texts: [], events: [] }
  const logos = new Map<string, Logos>()
  for (const [path, bytes] of parts) {
    const [, owner, side] = PLACES.logo.exec(path) ?? []
    if (owner !== undefined) {
      // The picture itself is believed only where it can be drawn.
      if (!readPicture(bytes)) throw damaged()
      const both = logos.get(owner) ?? { left: null, right: null }
      logos.set(owner, { ...both, [side === 'left' ? 'left' : 'right']: bytes })
    } else addPart(content, path, bytes)
  }
  for (const office of content.offices) office.logos = logos.get(office.id) ?? office.logos
  const owners = new Set(content.offices.map(({ id }) => id))
  if ([...logos.keys()].some((owner) => !owners.has(owner))) throw damaged()
  return content
}

function addPart(content: PackageContent, path: string, bytes: Buffer): void {
  if (PLACES.office.test(path)) {
    const office = named(path, PLACES.office, valid(packedOffice, parsed(bytes)))
    content.offices.push({ ...office, logos: { left: null, right: null } })
  } else if (PLACES.text.test(path)) {
    content.texts.push(named(path, PLACES.text, valid(packedText, parsed(bytes))))
  } else if (PLACES.event.test(path)) {
    content.events.push(named(path, PLACES.event, valid(packedEvent, parsed(bytes))))
  } else throw damaged()
}

/** A part stands under its own id. */
function named<Part extends { id: string }>(path: string, place: RegExp, part: Part): Part {
  if (place.exec(path)?.[1] !== part.id) throw damaged()
  return part
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw damaged()
  }
}

function valid<T>(schema: z.ZodType<T>, content: unknown): T {
  const result = schema.safeParse(content)
  if (!result.success) throw damaged()
  return result.data
}

function damaged(): AppError {
  return new AppError('package_damaged')
}
