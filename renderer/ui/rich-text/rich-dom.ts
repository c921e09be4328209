/** Simple rich text as elements that can be typed into, and back: whatever else was pasted or typed becomes its text. */
import { readRich, type RichLine, type Run, writeRich } from '#shared/domain/rich-text.ts'

/** Elements for every line; an empty text is one empty paragraph, so that there is a place to type. */
export function richElements(text: string): HTMLElement[] {
  const elements: HTMLElement[] = []
  for (const { kind, runs } of readRich(text)) {
    if (kind === 'bullet' || kind === 'number') {
      const list = listAt(elements, kind === 'bullet' ? 'UL' : 'OL')
      list.append(filled(document.createElement('li'), runs))
    } else elements.push(filled(document.createElement(kind === 'subheading' ? 'h4' : 'p'), runs))
  }
  return elements.length === 0 ? [filled(document.createElement('p'), [])] : elements
}

/** The list that goes on, or a new one. */
function listAt(elements: HTMLElement[], tag: 'UL' | 'OL'): HTMLElement {
  const last = elements.at(-1)
  if (last?.tagName === tag) return last
  const list = document.createElement(tag)
  elements.push(list)
  return list
}

function filled(element: HTMLElement, runs: readonly Run[]): HTMLElement {
  element.append(
    ...runs.map(({ text, bold }) => {
      if (!bold) return document.createTextNode(text)
      const strong = document.createElement('b')
      strong.textContent = text
      return strong
    }),
  )
  if (runs.length === 0) element.append(document.createElement('br'))
  return element
}

export function textOfElements(root: Node): string {
  const reader = new LineReader()
  reader.read(root, { kind: 'paragraph', bold: false })
  reader.end('paragraph')
  return writeRich(reader.lines)
}

type Inside = { kind: RichLine['kind']; bold: boolean }

const BLOCKS: ReadonlySet<string> = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'H1',
  'H2',
  'H3',
  'H4',
  'TR',
  'TABLE',
])

class LineReader {
  readonly lines: RichLine[] = []
  #runs: Run[] = []

  read(node: Node, inside: Inside): void {
    for (const child of node.childNodes) {
      if (child instanceof Text) this.#add(child.data, inside.bold)
      else if (child instanceof HTMLElement) this.#element(child, inside)
    }
  }

  end(kind: RichLine['kind']): void {
    const runs = this.#runs.filter(({ text }) => text !== '')
    if (runs.some(({ text }) => text.trim() !== '')) this.lines.push({ kind, runs })
    this.#runs = []
  }

  #element(element: HTMLElement, inside: Inside): void {
    if (element.tagName === 'BR') return this.end(inside.kind)
    const within = insideOf(element, inside)
    if (!BLOCKS.has(element.tagName)) return this.read(element, within)
    this.end(inside.kind)
    this.read(element, within)
    this.end(within.kind)
  }

  #add(text: string, bold: boolean): void {
    const last = this.#runs.at(-1)
    const plain = text.replace(/[\s\u200b]+/g, ' ')
    if (last?.bold === bold) last.text += plain
    else this.#runs.push({ text: plain, bold })
  }
}

function insideOf(element: HTMLElement, { kind, bold }: Inside): Inside {
  const weight = element.style.fontWeight
  const isBold =
    element.tagName === 'B' || element.tagName === 'STRONG' || weight === 'bold' || Number(weight) > 500
  const isPlain = weight === 'normal' || weight === '400'
  return { kind: kindOf(element) ?? kind, bold: !isPlain && (bold || isBold) }
}

function kindOf({ tagName, parentElement }: HTMLElement): RichLine['kind'] | undefined {
  if (tagName === 'LI') return parentElement?.tagName === 'OL' ? 'number' : 'bullet'
  return /^H\d$/.test(tagName) ? 'subheading' : undefined
}
