/**
 * Rich text on its way to and from the screen. What comes from the screen or from Word is HTML as a browser writes it:
 * of it stay the words, what is bold, lists and small headings. Nothing of it is ever shown as it came.
 */
import { readRich, type Run } from '#shared/domain/rich-text.ts'

/** Empty lines stay, so that whoever writes on finds his text as he left it. */
export function richToHtml(text: string): string {
  const html: string[] = []
  let list = ''
  for (const line of text.split('\n')) {
    const [read] = readRich(line)
    const kind = read?.kind ?? 'paragraph'
    const wanted = kind === 'bullet' ? 'ul' : kind === 'number' ? 'ol' : ''
    if (list !== wanted) html.push(list && `</${list}>`, wanted && `<${wanted}>`)
    list = wanted
    const inner = read ? read.runs.map(runHtml).join('') : '<br>'
    html.push(wanted ? `<li>${inner}</li>` : kind === 'subheading' ? `<h3>${inner}</h3>` : `<p>${inner}</p>`)
  }
  return [...html, list && `</${list}>`].join('')
}

function runHtml({ text, bold }: Run): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return bold ? `<b>${escaped}</b>` : escaped
}

const TOKEN = /<!--[\s\S]*?(?:-->|$)|<\/?([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gi
const UNSHOWN: ReadonlySet<string> = new Set([
  'style',
  'script',
  'head',
  'title',
  'xml',
  'template',
  'noscript',
])
const BLOCKS: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li table tbody thead tr blockquote pre section article header footer hr dl dt dd'.split(
    ' ',
  ),
)
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr'])

/** `html` as `innerHTML` gives it: its entities are &amp;, &lt;, &gt;, &quot; and &nbsp; only. */
export function htmlToRich(html: string): string {
  const reader = new HtmlReader()
  for (const [token, name = '', attributes = ''] of html.matchAll(TOKEN)) {
    if (token.startsWith('<!--')) reader.comment(token)
    else if (name === '') reader.text(token)
    else if (token.startsWith('</')) reader.close(name.toLowerCase())
    else reader.open(name.toLowerCase(), attributes)
  }
  return reader.end()
}

type Open = { name: string; bold: boolean; mark: string }

class HtmlReader {
  readonly #lines: string[] = []
  readonly #open: Open[] = []
  #runs: Run[] = []
  #mark = ''
  #unshown: string | null = null
  /** Word writes the bullet of a list as text between two comments. */
  #inBullet = false

  open(name: string, attributes: string): void {
    if (this.#unshown !== null) return
    if (UNSHOWN.has(name)) {
      this.#unshown = name
      return
    }
    if (name === 'br') return this.#lineBreak()
    if (BLOCKS.has(name)) this.#endLine()
    if ((name === 'td' || name === 'th') && this.#runs.length > 0) this.#add(' \u2013 ')
    if (VOID.has(name)) return
    const mark = this.#markOf(name, attributes)
    if (mark !== '') this.#mark = mark
    this.#open.push({ name, bold: isBold(name, attributes, this.#open.at(-1)?.bold ?? false), mark })
  }

  close(name: string): void {
    if (this.#unshown !== null) {
      if (this.#unshown === name) this.#unshown = null
      return
    }
    const at = this.#open.findLastIndex((one) => one.name === name)
    if (at < 0) return
    this.#open.length = at
    if (BLOCKS.has(name)) this.#endLine()
  }

  comment(token: string): void {
    if (/^<!--\[if !supportLists\]-->$/i.test(token)) this.#inBullet = true
    else if (/^<!--\[endif\]-->$/i.test(token)) this.#inBullet = false
  }

  text(token: string): void {
    if (this.#unshown !== null) return
    const text = unescaped(token)
    if (!this.#inBullet) return this.#add(text)
    this.#mark = /\d/.test(text) ? '1. ' : this.#mark === '' ? '- ' : this.#mark
  }

  end(): string {
    this.#endLine()
    return this.#lines.join('\n').replace(/^\n+|\n+$/g, '')
  }

  #markOf(name: string, attributes: string): string {
    if (/^h[1-6]$/.test(name)) return '### '
    if (name !== 'li') return ''
    const list = this.#open.findLast((one) => one.name === 'ul' || one.name === 'ol')
    return list?.name === 'ol' || /list-style-type:\s*decimal/i.test(attributes) ? '1. ' : '- '
  }

  #add(text: string): void {
    const bold = this.#open.at(-1)?.bold ?? false
    const words = text.replace(/[\s\u00a0\u200b]+/g, ' ')
    if (words === '' || (words === ' ' && this.#runs.length === 0)) return
    const last = this.#runs.at(-1)
    if (last && last.bold === bold) last.text += words
    else this.#runs.push({ text: words, bold })
  }

  #lineBreak(): void {
    if (this.#runs.length === 0) this.#lines.push('')
    else this.#endLine()
  }

  #endLine(): void {
    const text = this.#runs.map(writtenRun).join('').trim()
    if (text !== '') this.#lines.push(`${this.#numbered()}${text}`)
    this.#runs = []
    if (text !== '') this.#mark = ''
  }

  #numbered(): string {
    if (this.#mark !== '1. ') return this.#mark
    const before = /^(\d+)\. /.exec(this.#lines.at(-1) ?? '')
    return `${Number(before?.[1] ?? 0) + 1}. `
  }
}

function isBold(name: string, attributes: string, inherited: boolean): boolean {
  const weight = /font-weight:\s*(bold|bolder|normal|lighter|\d+)/i.exec(attributes)?.[1]?.toLowerCase()
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  // A heading is bold as it is.
  if (/^h[1-6]$/.test(name)) return false
  return name === 'b' || name === 'strong' || inherited
}

/** Marks stand at the words, never at the spaces beside them. */
function writtenRun({ text, bold }: Run): string {
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  return bold && core !== '' ? `${before}**${core.replaceAll('**', '')}**${after}` : text
}

function unescaped(text: string): string {
  return text
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
