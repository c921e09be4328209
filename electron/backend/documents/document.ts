/** What a paper is: `load` reads the store, `layout` draws. Data is plain, so that it can cross to the drawing thread. */
import type { DocumentOptions } from '#shared/contract/documents.ts'
import type { Event } from '#shared/contract/events.ts'
import type { Office } from '#shared/contract/office.ts'
import type { ReadableDb } from '../store/db.ts'
import type { LetterheadData } from './kit/letterhead.ts'
import type { PageName } from './kit/page-size.ts'
import type { Paper } from './kit/paper.ts'

export type OptionsOf<Kind extends DocumentOptions['kind']> = Extract<DocumentOptions, { kind: Kind }>

/** What every paper of an event may need besides the store. */
export type LoadContext = {
  event: Event
  office: Office | null
  letterhead: LetterheadData | null
  /** The day the paper is about. */
  day: string
  resources: string
  /** Only so many people: enough for the first page of a thumbnail. */
  peopleLimit: number | null
}

/** What every drawn paper says about itself. */
export type PaperData = {
  title: string
  /** Stands at the foot of every page. */
  label: string
  institution: string
  page: PageName
  letterhead: LetterheadData | null
}

export type PaperDocument<Kind extends DocumentOptions['kind'], Data extends PaperData> = {
  kind: Kind
  /** Throws AppError nobody_to_print where there is nothing to put on it. */
  load: (db: ReadableDb, options: OptionsOf<Kind>, context: LoadContext) => Data
  layout: (data: Data, paper: Paper) => void
  /** How many people this paper would hold; null for a paper that is not about a list of people. */
  countPeople: (db: ReadableDb, options: OptionsOf<Kind>, context: LoadContext) => number | null
}
