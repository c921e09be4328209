/** One OpenDocument table cell while its XML goes by. */
import { uncomputedText } from '../cell-text.ts'
import { isoDateText } from '../serial-date.ts'
import { attribute } from '../xml.ts'
import type { XmlAttributes } from '../xml.ts'

/** Spaces that one `<text:s>` may stand for; more is filling, not text. */
const longestGap = 1_000

export class OdsCell {
  #paragraphs: string[] = []
  #type = ''
  #stored = ''
  #formula = ''
  /** Depth inside of things that aren't cell text: notes, drawings, phonetic guides. */
  #aside = 0
  #inParagraph = false

  start(attributes: XmlAttributes): void {
    this.#paragraphs = []
    this.#aside = 0
    this.#inParagraph = false
    this.#type = attribute(attributes, 'value-type') ?? ''
    this.#stored = storedValue(this.#type, attributes) ?? ''
    this.#formula = attribute(attributes, 'formula') ?? ''
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#aside > 0 || isAside(name)) this.#aside += 1
    else if (name === 'p' || name === 'h') {
      this.#paragraphs.push('')
      this.#inParagraph = true
    } else if (name === 's') {
      const count = Number(attribute(attributes, 'c') ?? 1)
      this.#add(' '.repeat(Math.min(Math.max(count, 1) || 1, longestGap)))
    } else if (name === 'tab') this.#add('\t')
    else if (name === 'line-break') this.#add('\n')
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside -= 1
    else if (name === 'p' || name === 'h') this.#inParagraph = false
  }

  text(text: string): void {
    // OpenDocument collapses white space as HTML does (part 3, 6.1.2).
    if (this.#aside === 0) this.#add(text.replace(/[\t\n\r ]+/g, ' '))
  }

  #add(text: string): void {
    if (!this.#inParagraph) return
    this.#paragraphs.push((this.#paragraphs.pop() ?? '') + text)
  }

  get result(): { text: string; numeric: boolean } {
    const shown = this.#paragraphs.join('\n')
    switch (this.#type) {
      case 'float':
      case 'currency':
      case 'percentage':
        return { text: storedNumberText(this.#stored, shown), numeric: this.#stored !== '' }
      case 'date':
        return { text: this.#stored === '' ? shown : isoDateText(this.#stored), numeric: false }
      case 'time':
        return { text: durationText(this.#stored) ?? shown, numeric: false }
      default:
        return {
          text: shown === '' && this.#type === '' ? formulaText(this.#formula) : shown,
          numeric: false,
        }
    }
  }
}

function isAside(name: string): boolean {
  return (
    name === 'annotation' ||
    name === 'frame' ||
    name === 'shapes' ||
    name === 'ruby-text' ||
    name === 'custom-shape'
  )
}

function storedValue(type: string, attributes: XmlAttributes): string | undefined {
  if (type === 'date') return attribute(attributes, 'date-value')
  return attribute(attributes, type === 'time' ? 'time-value' : 'value')
}

/** A whole number without grouping dots; long ones as stored, for what is shown of them has lost digits. */
function storedNumberText(stored: string, shown: string): string {
  const value = Number(stored)
  if (shown === '' || Math.abs(value) >= 1e15) return stored
  return shown.replace(/[.,\s]/g, '') === String(value) ? String(value) : shown
}

/** `PT07H30M00S` → `07:30`. */
function durationText(duration: string): string | undefined {
  const parts = /^PT(\d+)H(\d+)M(\d+)/.exec(duration)
  if (!parts) return undefined
  const [, hour = '', minute = '', second = ''] = parts
  const text = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  return Number(second) === 0 ? text : `${text}:${second.padStart(2, '0')}`
}

function formulaText(formula: string): string {
  return formula === '' ? '' : uncomputedText(formula.replace(/^(?:\w+:)?=?/, ''))
}
