/** ZIP files made by hand, so that a test can also make those that no program would write. */
import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = {
  name: string
  data: string | Uint8Array
  /** Stored as it is instead of deflated. */
  stored?: boolean
  encrypted?: boolean
  /** What the directory claims instead of the truth. */
  claims?: { unpackedBytes?: number; packedBytes?: number; offset?: number; crc?: number }
}

export type ZipOddities = {
  /** What the end record claims. */
  entryCount?: number
  /** Bytes before the directory that belong to no part. */
  padding?: Uint8Array
}

export function zipFile(parts: readonly ZipPart[], oddities: ZipOddities = {}): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const data = typeof part.data === 'string' ? Buffer.from(part.data, 'utf8') : Buffer.from(part.data)
    const packed = part.stored ? data : deflateRawSync(data)
    const fields = headerFields(part, data, packed)
    const name = Buffer.from(part.name, 'utf8')
    const local = Buffer.concat([signature(0x04034b50), fields, name, packed])
    directory.push(directoryEntry(fields, name, part.claims?.offset ?? offset))
    bodies.push(local)
    offset += local.length
  }
  const padding = Buffer.from(oddities.padding ?? [])
  const listed = Buffer.concat(directory)
  const end = endRecord(oddities.entryCount ?? parts.length, listed.length, offset + padding.length)
  return Buffer.concat([...bodies, padding, listed, end])
}

/** The 26 bytes that local header and directory entry have in common. */
function headerFields(part: ZipPart, data: Buffer, packed: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x800 | (part.encrypted ? 1 : 0), 2)
  fields.writeUInt16LE(part.stored ? 0 : 8, 4)
  fields.writeUInt32LE(part.claims?.crc ?? crc32(data), 10)
  fields.writeUInt32LE(part.claims?.packedBytes ?? packed.length, 14)
  fields.writeUInt32LE(part.claims?.unpackedBytes ?? data.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(part.name), 22)
  return fields
}

function directoryEntry(fields: Buffer, name: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), fields, rest, name])
}

function endRecord(entries: number, directoryBytes: number, directoryOffset: number): Buffer {
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries, 4)
  end.writeUInt16LE(entries, 6)
  end.writeUInt32LE(directoryBytes, 8)
  end.writeUInt32LE(directoryOffset, 12)
  return Buffer.concat([signature(0x06054b50), end])
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
