import { builtInFormat, parseNumberFormat } from '../number-format.ts'
import type { NumberFormat } from '../number-format.ts'
import { readXml } from '../xml.ts'
import type { XmlAttributes } from '../xml.ts'

/** The number format of every cell style, by the index that cells carry in `s`. */
export async function readCellFormats(
  part: AsyncIterable<Buffer>,
  alive: () => void,
): Promise<NumberFormat[]> {
  const custom = new Map<number, NumberFormat>()
  const formats: NumberFormat[] = []
  let inCellFormats = false
  const handler = {
    open(name: string, attributes: XmlAttributes): void {
      if (name === 'numFmt')
        custom.set(Number(attributes.numFmtId), parseNumberFormat(attributes.formatCode ?? ''))
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) {
        const id = Number(attributes.numFmtId ?? 0)
        formats.push(custom.get(id) ?? builtInFormat(id))
      }
    },
    close(name: string): void {
      if (name === 'cellXfs') inCellFormats = false
    },
    text(): void {},
  }
  await readXml(part, handler, alive)
  return formats
}
