/**
 * XML from a stranger, read as a stream. Names come without their prefix, because exporters choose
 * prefixes freely. A document type is refused: spreadsheets have none, bombs and spies do.
 */
import { StringDecoder } from 'node:string_decoder'
import { SaxesParser } from 'saxes'
import { ReadProblem } from './problem.ts'

/** By full name, e.g. `table:name`; no prototype. */
export type XmlAttributes = Readonly<Record<string, string>>

export type XmlHandler = {
  open(name: string, attributes: XmlAttributes): void
  close(name: string): void
  /** A text may come in several pieces. */
  text(text: string): void
}

type Chunks = AsyncIterable<Buffer> | Iterable<string>

/** `afterChunk` is called about every 16 kB, for signs of life. */
export async function readXml(chunks: Chunks, handler: XmlHandler, afterChunk?: () => void): Promise<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  parser.on('doctype', () => {
    throw new ReadProblem('damaged_file')
  })
  parser.on('opentag', (tag) => handler.open(localName(tag.name), tag.attributes))
  parser.on('closetag', (tag) => handler.close(localName(tag.name)))
  parser.on('text', (text) => handler.text(text))
  parser.on('cdata', (text) => handler.text(text))
  try {
    let decoder: StringDecoder | undefined
    for await (const chunk of chunks) {
      if (typeof chunk === 'string') parser.write(chunk)
      else {
        decoder ??= new StringDecoder(startsAsUtf16(chunk) ? 'utf16le' : 'utf8')
        parser.write(decoder.write(chunk))
      }
      afterChunk?.()
    }
    parser.close()
  } catch (error) {
    if (error instanceof ReadProblem) throw error
    throw new ReadProblem('damaged_file', {}, { cause: error })
  }
}

/** The attribute of that name under any prefix. */
export function attribute(attributes: XmlAttributes, name: string): string | undefined {
  for (const key in attributes) {
    if (key === name || (key.endsWith(name) && key.charAt(key.length - name.length - 1) === ':'))
      return attributes[key]
  }
  return undefined
}

/** `1` and `true` in OOXML and OpenDocument. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

function startsAsUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)
}
