import { tooLarge } from '../collector.ts'
import { limits } from '../limits.ts'
import { readXml } from '../xml.ts'
import { RichText } from './rich-text.ts'

/** The table that cells of type `s` point into. */
export async function readSharedStrings(part: AsyncIterable<Buffer>, alive: () => void): Promise<string[]> {
  const strings: string[] = []
  const rich = new RichText()
  let characters = 0
  const handler = {
    ...rich.handler,
    open(name: string): void {
      if (name === 'si') rich.start()
      else rich.handler.open(name, {})
    },
    close(name: string): void {
      rich.handler.close(name)
      if (name !== 'si') return
      const text = rich.text
      characters += text.length
      if (characters > limits.characters) throw tooLarge('characters', limits.characters)
      if (strings.length >= limits.cells) throw tooLarge('cells', limits.cells)
      strings.push(text)
    },
  }
  await readXml(part, handler, alive)
  return strings
}
