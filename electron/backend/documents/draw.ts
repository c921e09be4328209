/** Draws loaded data to a finished PDF. Runs in the drawing thread; tests and benches call it directly. */
import type { PaperData } from './document.ts'
import { MARGINS_MM } from './event-facts.ts'
import { type LayoutKind, layouts } from './index.ts'
import { PAGE_SIZES } from './kit/page-size.ts'
import { EnoughPages, Paper } from './kit/paper.ts'

export type DrawOrder = {
  kind: LayoutKind
  data: PaperData
  resources: string
  createdAt: number
  pageLimit?: number
}

export type Drawn = { bytes: Uint8Array; pages: number }

const MARGINS_BY_KIND: Partial<Record<LayoutKind, typeof MARGINS_MM>> = {
  badges: { top: 0, right: 0, bottom: 0, left: 0 },
}

export async function draw(order: DrawOrder, onPage?: (pages: number) => void): Promise<Drawn> {
  const { kind, data, resources, createdAt, pageLimit } = order
  const paper = new Paper({
    size: PAGE_SIZES[data.page],
    marginsMm: MARGINS_BY_KIND[kind] ?? MARGINS_MM,
    title: data.title,
    author: data.institution,
    createdAt,
    resources,
    ...(pageLimit === undefined ? {} : { pageLimit }),
    ...(onPage ? { onPage } : {}),
  })
  try {
    // Kind and data were loaded together; the registry pairs them.
    const layout = layouts[kind] as (data: PaperData, paper: Paper) => void
    layout(data, paper)
  } catch (error) {
    if (!(error instanceof EnoughPages)) throw error
  }
  return { bytes: await paper.finish(), pages: paper.pages }
}
