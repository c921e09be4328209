/** What is typed after a procedure: JSON in which {"$file": …} and {"$answer": …} stand for something else. */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from '../refusal.ts'

/** The value with its files read. Throws Refusal. */
export function parseInput(json: string): unknown {
  try {
    return JSON.parse(json, (_key, value: unknown) => {
      const path = reference(value, '$file')
      return path === undefined ? value : fileAt(path)
    })
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`Masukan bukan JSON yang benar${placeOf(error)}. ${HOW_TO_QUOTE}`)
  }
}

const HOW_TO_QUOTE = `Tulis di antara tanda petik tunggal, misalnya '{"eventId": "…"}'.`

/** Puts what the call before has answered where `{"$answer": "field.field"}` stands. Throws Refusal. */
export function withAnswer(value: unknown, before: unknown): unknown {
  const path = reference(value, '$answer')
  if (path !== undefined) return fieldOf(before, path)
  if (Array.isArray(value)) return value.map((one) => withAnswer(one, before))
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withAnswer(one, before)]))
}

function reference(value: unknown, name: string): string | undefined {
  if (!isPlain(value) || Object.keys(value).length !== 1) return undefined
  const text = value[name]
  return typeof text === 'string' ? text : undefined
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function fieldOf(answer: unknown, path: string): unknown {
  let found = answer
  for (const name of path.split('.')) {
    const holds = typeof found === 'object' && found !== null && Object.hasOwn(found, name)
    if (!holds) throw new Refusal(`Jawaban panggilan sebelumnya tidak memuat "${path}".`)
    // Just seen to be there.
    found = (found as Record<string, unknown>)[name]
  }
  return found
}

function fileAt(path: string): File {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new Refusal(`Berkas "${path}" tidak ditemukan.`)
  return new File([readFileSync(path)], basename(path))
}

/** Node tells the place in English; counted from 1 for people. */
function placeOf(error: unknown): string {
  const [, position] = /position (\d+)/.exec(error instanceof Error ? error.message : '') ?? []
  return position === undefined ? '' : ` pada huruf ke-${Number(position) + 1}`
}
