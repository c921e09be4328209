/** Draws loaded data to a finished PDF. Runs in the drawing thread; tests and benches call it directly. */
import type { PaperData } from './document.ts'
import { TABLE_MARGINS_MM } from './house-sheet.ts'
import { type LayoutKind, layoutOf } from './index.ts'
import { sizeOf } from './kit/page-size.ts'
import { EnoughPages, Paper } from './kit/paper.ts'

export type DrawOrder = {
  kind: LayoutKind
  data: PaperData
  resources: string
  createdAt: number
  pageLimit?: number
}

export type Drawn = { bytes: Uint8Array; pages: number }

export async function draw(order: DrawOrder, onPage?: (pages: number) => void): Promise<Drawn> {
  const { kind, data, resources, createdAt, pageLimit } = order
  const { layout, marginsMm = TABLE_MARGINS_MM } = layoutOf(kind)
  const paper = new Paper({
    ...(data.sheet ?? { size: sizeOf(data.page), marginsMm }),
    title: data.title,
    author: data.institution,
    createdAt,
    resources,
    ...(pageLimit === undefined ? {} : { pageLimit }),
    ...(onPage ? { onPage } : {}),
  })
  try {
    layout(data, paper)
  } catch (error) {
    if (!(error instanceof EnoughPages)) throw error
  }
  return { bytes: await paper.finish(), pages: paper.pages }
}
