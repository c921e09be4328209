/** What a row says beyond the fields of a person, by the header it stood under. */
import type { RowWarning } from './problems.ts'
import { longestOf, type LimitedField } from './text-limits.ts'

const none: Record<string, string> = {}

export class Extras {
  private texts: Map<string, string> | null = null
  private readonly warnings: RowWarning[]

  constructor(warnings: RowWarning[]) {
    this.warnings = warnings
  }

  add(label: string, text: string): void {
    this.texts ??= new Map()
    let free = label
    for (let number = 2; this.texts.has(free) && this.texts.get(free) !== text; number++)
      free = `${label} (${String(number)})`
    this.texts.set(free, text)
  }

  /** The text, or null after keeping it here because it is too long for its field. */
  limited(field: LimitedField, label: string, text: string | null): string | null {
    if (text === null || text.length <= longestOf[field]) return text
    this.add(label, text)
    this.warnings.push({
      code: 'text_too_long',
      data: { seen: `${text.slice(0, 60)}…`, column: label, length: text.length },
    })
    return null
  }

  all(): Record<string, string> {
    // fromEntries makes own properties even of names like `__proto__`.
    return this.texts === null ? { ...none } : Object.fromEntries(this.texts)
  }
}
