/** What choices a kind of paper has, read from the contract itself. */
import { z } from 'zod'
import {
  type DocumentKind,
  type DocumentOptions,
  documentOptions,
} from '#shared/contract/document-options/index.ts'
import type { PeopleOptions } from '#shared/contract/document-options/people.ts'

/** Sizes this kind can be printed on; none where it has one of its own. */
export function paperSizesOf(kind: DocumentKind): readonly string[] {
  const field = fieldsOf(kind)['paper']
  const sizes = field instanceof z.ZodDefault ? field.unwrap() : field
  return sizes instanceof z.ZodEnum ? sizes.options.map(String) : []
}

export function withPaper(options: DocumentOptions, paper: string): DocumentOptions {
  return documentOptions.parse({ ...options, paper })
}

export type OptionsAboutPeople = DocumentOptions & PeopleOptions

export function isAboutPeople(options: DocumentOptions): options is OptionsAboutPeople {
  return 'participantIds' in fieldsOf(options.kind)
}

/** Papers about people can be narrowed to some of them; the others stay as they are. */
export function withPeople(options: DocumentOptions, change: Partial<PeopleOptions>): DocumentOptions {
  return isAboutPeople(options) ? { ...options, ...change } : options
}

function fieldsOf(kind: DocumentKind): Readonly<Record<string, unknown>> {
  return documentOptions.options.find((one) => one.shape.kind.value === kind)?.shape ?? {}
}
