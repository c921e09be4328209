/** What a paper is: `load` reads the store, `layout` draws. Data is plain, so that it can cross to the drawing thread. */
import type {
  DocumentKind,
  DocumentOptions,
  DocumentOptionsInput,
} from '#shared/contract/document-options/index.ts'
import type { Event } from '#shared/contract/events.ts'
import type { Office } from '#shared/contract/office.ts'
import type { HouseStyle } from '#shared/domain/house-style.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import type { DocumentStage } from '#shared/domain/document-stage.ts'
import type { ReadableDb } from '../store/db.ts'
import type { SignedPaper } from '../store/signatures.ts'
import type { LetterheadData } from './kit/letterhead.ts'
import type { Form } from './house-sheet.ts'
import type { Sheet } from './kit/page-frame.ts'
import type { Page } from './kit/page-size.ts'
import type { Paper } from './kit/paper.ts'

export type OptionsOf<Kind extends DocumentKind> = Extract<DocumentOptions, { kind: Kind }>

/** What every paper of an event may need besides the store. */
export type LoadContext = {
  event: Event
  office: Office | null
  letterhead: LetterheadData | null
  /** Sheet, margins and signatures as the institution has them. */
  style: HouseStyle
  /** The day the paper is about. */
  day: string
  resources: string
  /** Only so many people: enough for the first page of a thumbnail. */
  peopleLimit: number | null
  /** The same for another paper of this event, under its own letterhead. */
  other: (options: DocumentOptions) => LoadContext
}

/** What every drawn paper says about itself. */
export type PaperData = {
  title: string
  /** Stands at the foot of every page. */
  label: string
  institution: string
  page: Page
  /** The sheet in the institution's style; without it `page` with the margins of a list. */
  sheet?: Sheet
  letterhead: LetterheadData | null
  /** The wording it shows, by text and version: what was printed is known later. */
  textVersion?: string
  /** Leaves out the fields for certified signatures. */
  withoutFields?: true
  /** Nomor, where it is not the one of the event: that of an approved text. */
  number?: string
  /** What is signed on it by hand, where it is to carry the marks by which a photo of it is read. */
  marksFor?: SignedPaper
}

/**
 * What a kind loads by itself; whose paper it is and the sheet are the same for all kinds, unless the paper was stored
 * with them.
 */
export type Loaded<Data extends PaperData> = Omit<Data, 'institution' | 'sheet' | 'withoutFields'> &
  Partial<Pick<Data, 'institution' | 'sheet'>>

/** A line under which the screen offers a paper; `title` tells it from the other offers of its kind. */
export type Offer = { title: string; purpose: string; options: DocumentOptionsInput }

/** With margins of its own, as a list of many columns, or, where nothing is said, with those of the institution. */
export type PaperDocument<Kind extends DocumentKind, Data extends PaperData> = Form & {
  kind: Kind
  stage: DocumentStage
  /**
   * None where the event has no use for it. The office's paper size is filled in for those that leave it out.
   * `hasText` tells which instruments have a text to print.
   */
  offers: (event: Event, hasText: (instrument: InstrumentKind) => boolean) => Offer[]
  /** Throws AppError nobody_to_print where there is nothing to put on it. */
  load: (db: ReadableDb, options: OptionsOf<Kind>, context: LoadContext) => Loaded<Data>
  layout: (data: Data, paper: Paper) => void
  /** How many people this paper would hold; null for a paper that is not about a list of people. */
  countPeople: (db: ReadableDb, options: OptionsOf<Kind>, context: LoadContext) => number | null
  /** Cards, labels, signs and posters carry no code of genuineness at their foot. */
  withoutCode?: true
}
