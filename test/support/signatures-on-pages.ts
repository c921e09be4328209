/** Captured signatures on finished pages: the curves of each, and the box they cover. */
import { spelledOut } from './pdf-tools.ts'

/** `path` as it was written; lengths in points from the upper left corner of a page, pages from 1. */
export type DrawnOnPage = {
  page: number
  path: string
  left: number
  top: number
  right: number
  bottom: number
}

const SIGNATURE =
  /q ([\d.]+) 0 0 \1 ([\d.-]+) ([\d.-]+) cm 1 J 1 j [\d. ]+ RG\n((?:[\d. -]+ [wmc]\n|S\n)+)Q\n/g

/** Pages of ours are drawn from their upper left corner downwards. */
export function signaturesOn(bytes: Uint8Array): DrawnOnPage[] {
  return spelledOut(bytes)
    .split(/^%% Contents for page (?=\d)/m)
    .slice(1)
    .flatMap((content) => {
      const page = Number.parseInt(content, 10)
      return [...content.matchAll(SIGNATURE)].map(([, scale, x, y, path = '']) => ({
        page,
        path,
        ...boxOf(path, Number(scale), Number(x), Number(y)),
      }))
    })
}

function boxOf(path: string, scale: number, x: number, y: number): Omit<DrawnOnPage, 'page' | 'path'> {
  const numbers = [...path.matchAll(/^([\d. -]+) [mc]$/gm)].flatMap(([, line = '']) =>
    line.split(' ').map(Number),
  )
  const across = numbers.filter((_, index) => index % 2 === 0)
  const down = numbers.filter((_, index) => index % 2 === 1)
  return {
    left: x + scale * Math.min(...across),
    right: x + scale * Math.max(...across),
    top: y + scale * Math.min(...down),
    bottom: y + scale * Math.max(...down),
  }
}
