/** The paper thread: one work after the other, on a read-only connection of its own. */
import { parentPort } from 'node:worker_threads'
import type { DocumentOptions } from '#shared/contract/document-options/index.ts'
import type { DocumentLine } from '#shared/contract/documents.ts'
import type { ErrorCode, ErrorData } from '#shared/contract/errors.ts'
import type { RecapChoice } from '#shared/contract/recap.ts'
import type { WriteUpLine, WriteUpState } from '#shared/contract/write-ups.ts'
import { AppError } from '../app-error.ts'
import type { Paths } from '../paths.ts'
import { type AskedPaper, loadAsked, type PaperSource } from '../documents/asked-paper.ts'
import { draw, type DrawOrder, type Drawn } from '../documents/draw.ts'
import { linesOf, peopleOn } from '../documents/paper-lines.ts'
import { loadText, type TextFile, type TextForm, writeText } from '../documents/write-ups/text-file.ts'
import { answerRecap, type RecapAnswer, type RecapAsk } from '../recap/recap-answer.ts'
import { loadRecapPaper, type RecapPaper, type RecapPaperAsked } from '../recap/recap-paper-data.ts'
import { recapSheets } from '../recap/recap-sheets.ts'
import { writeWorkbook } from '../spreadsheets/write/write-workbook.ts'
import { openSnapshot } from '../store/snapshot.ts'
import { storeError } from '../store/store-error.ts'
import type { WriteUpPlace } from '../store/write-up-edits.ts'
import { linesOfTexts, textOfPlace } from '../write-ups/answer.ts'
import { type Approval, type FinalText, finalText } from '../write-ups/final-text.ts'

/** `now` in UTC milliseconds. */
type At = { paths: Paths; now: number }
export type PaperWork =
  | { type: 'draw'; order: DrawOrder }
  | ({ type: 'paper'; asked: AskedPaper } & At)
  | ({ type: 'lines'; eventId: string } & At)
  | ({ type: 'people'; eventId: string; options: DocumentOptions } & At)
  | { type: 'recap'; ask: RecapAsk; paths: Paths }
  | ({ type: 'recap-paper'; asked: RecapPaperAsked } & At)
  | ({ type: 'recap-workbook'; choice: RecapChoice } & At)
  | ({ type: 'text'; eventId: string; options: DocumentOptions; form: TextForm } & At)
  | ({ type: 'texts'; eventId: string } & At)
  | ({ type: 'text-state'; place: WriteUpPlace; finalId?: string | undefined } & At)
  | ({ type: 'final-text'; place: WriteUpPlace; approval: Approval } & At)
/** What is remembered of a paper when it leaves, besides its file. */
type PaperFacts = { title: string; contentHash: string; number: string; textVersion: string | null }
export type PaperResult =
  | ({ type: 'draw' } & Drawn)
  | ({ type: 'paper'; paper: PaperFacts } & Drawn)
  | { type: 'lines'; lines: DocumentLine[] }
  /** Null for a paper that is not about people. */
  | { type: 'people'; people: number | null }
  | { type: 'recap'; answer: RecapAnswer }
  | ({ type: 'recap-paper' } & Drawn & Pick<RecapPaper, 'people' | 'issued'>)
  | { type: 'recap-workbook'; bytes: Uint8Array; people: number }
  | ({ type: 'text'; title: string } & TextFile)
  | { type: 'texts'; lines: WriteUpLine[] }
  | { type: 'text-state'; state: WriteUpState }
  | { type: 'final-text'; final: FinalText }

export type ToPaperThread = { id: number; work: PaperWork }
export type FromPaperThread =
  | { id: number; type: 'progress'; pages: number }
  | { id: number; type: 'done'; result: PaperResult }
  | { id: number; type: 'refused'; code: ErrorCode; data: ErrorData }
  | { id: number; type: 'failed'; name: string; stack: string }

const PAGES_PER_NEWS = 20

parentPort?.on('message', (message: ToPaperThread) => void answer(message))

async function answer({ id, work }: ToPaperThread): Promise<void> {
  const tell = (news: FromPaperThread) => parentPort?.postMessage(news)
  try {
    const result = await resultOf(work, (drawn) => {
      if (drawn % PAGES_PER_NEWS === 0) tell({ id, type: 'progress', pages: drawn })
    })
    parentPort?.postMessage({ id, type: 'done', result } satisfies FromPaperThread, ownedBy(result))
  } catch (error) {
    if (error instanceof AppError) return tell({ id, type: 'refused', code: error.code, data: error.data })
    // Only kind and place: the message of an error may quote what stands on the paper.
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join(' | ') : ''
    tell({ id, type: 'failed', name: error instanceof Error ? error.name : typeof error, stack })
  }
}

/** A long paper is handed over, not copied; small ones may lie in a buffer together with others. */
function ownedBy(result: PaperResult): ArrayBuffer[] {
  if (!('bytes' in result)) return []
  const { buffer, byteLength } = result.bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}

async function resultOf(work: PaperWork, onPage: (pages: number) => void): Promise<PaperResult> {
  if (work.type === 'draw') return { type: 'draw', ...(await draw(work.order, onPage)) }
  if (work.type === 'recap') return { type: 'recap', answer: answerRecap(work.paths, work.ask) }
  if (work.type === 'lines') {
    return { type: 'lines', lines: reading(work, (source) => linesOf(source, work.eventId)) }
  }
  if (work.type === 'people') {
    const { eventId, options } = work
    return { type: 'people', people: reading(work, (source) => peopleOn(source, eventId, options)) }
  }
  if (work.type === 'texts') {
    return { type: 'texts', lines: reading(work, (source) => linesOfTexts(source, work.eventId)) }
  }
  if (work.type === 'text-state') {
    const { place, finalId } = work
    return { type: 'text-state', state: reading(work, (source) => textOfPlace(source, place, finalId)) }
  }
  if (work.type === 'final-text') {
    const { place, approval } = work
    return { type: 'final-text', final: reading(work, (source) => finalText(source, place, approval)) }
  }
  if (work.type === 'text') {
    const data = reading(work, (source) => loadText(source, work.eventId, work.options))
    return { type: 'text', title: data.title, ...(await writeText(data, work.form, work.paths)) }
  }
  if (work.type === 'recap-paper') return recapPaper(work, onPage)
  if (work.type === 'recap-workbook') {
    const { sheets, people } = reading(work, ({ db }) => recapSheets(db, work.choice))
    return { type: 'recap-workbook', bytes: await writeWorkbook(sheets), people }
  }
  const { resources } = work.paths
  const loaded = reading(work, (source) => loadAsked(source, work.asked))
  const drawn = await draw({ ...loaded, resources, createdAt: work.now }, onPage)
  const { data, contentHash, number } = loaded
  const { title, textVersion = null } = data
  return { type: 'paper', ...drawn, paper: { title, contentHash, number, textVersion } }
}

async function recapPaper(
  work: Extract<PaperWork, { type: 'recap-paper' }>,
  onPage: (pages: number) => void,
): Promise<PaperResult> {
  const { issued, people, ...loaded } = reading(work, (source) => loadRecapPaper(source, work.asked))
  const { resources } = work.paths
  const drawn = await draw({ kind: 'recap', ...loaded, resources, createdAt: work.now }, onPage)
  return { type: 'recap-paper', ...drawn, people, ...(issued ? { issued } : {}) }
}

/**
 * As everything stands at one moment: what is counted twice must not differ because somebody came meanwhile. Closed
 * before anything is drawn, so that no copy or restoring waits for a paper.
 */
function reading<T>({ paths, now }: At, read: (source: PaperSource) => T): T {
  try {
    const snapshot = openSnapshot(paths)
    try {
      const { resources, isRehearsal = false } = paths
      return read({ db: snapshot.db, resources, now, isRehearsal })
    } finally {
      snapshot.close()
    }
  } catch (error) {
    throw storeError(error)
  }
}
