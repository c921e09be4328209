/** The certified signatures that were added to a paper by Ikrar; what stands before them is the sealed paper. */
import type { X509Certificate } from 'node:crypto'
import { signerOf } from './cms.ts'
import { NotOurPdf, textIn } from './pdf-objects.ts'
import { digestOf } from './sign-pdf.ts'
import { fillsShapes } from './stamp.ts'
import { readText } from './signature-fields.ts'
import {
  coveredParts,
  type Revision,
  REVISION_MARK,
  type UnsignedRevision,
  writeRevision,
} from './signature-revision.ts'

export type FoundSignature = {
  /** UTC milliseconds, by the clock of the laptop that signed. */
  at: number
  reason: string
  place: string
  certificate: X509Certificate
}

/** `signatures` from the first on; null where something stands behind the paper that is not a true signature. */
export type SignedPaper = { paper: Buffer; signatures: FoundSignature[] | null }

const MARK = `\n${REVISION_MARK}`
const MOST_SIGNATURES = 20

export function readSignatures(pdf: Buffer): SignedPaper {
  const signatures: FoundSignature[] = []
  let paper = pdf
  let isTrue = true
  for (let count = 0; count <= MOST_SIGNATURES; count++) {
    const start = paper.lastIndexOf(MARK, undefined, 'latin1')
    if (start < 0) return { paper, signatures: isTrue ? signatures.reverse() : null }
    const found = isTrue ? signatureIn(paper, start) : null
    if (found) signatures.push(found)
    else isTrue = false
    paper = paper.subarray(0, start)
  }
  return { paper, signatures: null }
}

function signatureIn(pdf: Buffer, start: number): FoundSignature | null {
  try {
    return checkedSignature(pdf, start)
  } catch (error) {
    if (error instanceof NotOurPdf) return null
    throw error
  }
}

/** The same values written anew must give the same bytes, the signature aside. */
function checkedSignature(pdf: Buffer, start: number): FoundSignature | null {
  const text = pdf.toString('latin1', start)
  const contents = textIn(/\/Contents <([0-9a-f]+)> >>\nendobj\n/, text)
  const revision: Revision = {
    field: textIn(/\/T \(([A-Za-z0-9]+)\)/, text),
    at: textIn(/\/M \(D:(\d{14})Z\)/, text),
    reason: readText(textIn(/\/Reason <([0-9a-f]+)>/, text)),
    place: readText(textIn(/\/Location <([0-9a-f]+)>/, text)),
    appearance: Buffer.from(streamIn(text), 'latin1'),
    room: contents.length / 2,
  }
  if (!fillsShapes(revision.appearance)) return null
  const unsigned = writeRevision(pdf.subarray(0, start), revision)
  if (!isSameButSignature(pdf, unsigned)) return null
  const certificate = signerOf(
    Buffer.from(contents, 'hex'),
    digestOf(coveredParts({ ...unsigned, bytes: pdf })),
  )
  if (!certificate) return null
  const { at, reason, place } = revision
  return { at: momentOf(at), reason, place, certificate }
}

function streamIn(text: string): string {
  const head = /\/Length (\d+) >>\nstream\n/.exec(text)
  if (!head) throw new NotOurPdf('no appearance')
  const at = head.index + head[0].length
  return text.slice(at, at + Number(head[1]))
}

function isSameButSignature(pdf: Buffer, unsigned: UnsignedRevision): boolean {
  if (pdf.length !== unsigned.bytes.length) return false
  const [before, after] = coveredParts(unsigned)
  const [foundBefore, foundAfter] = coveredParts({ ...unsigned, bytes: pdf })
  return before.equals(foundBefore) && after.equals(foundAfter)
}

function momentOf(at: string): number {
  const parts = at.match(/^\d{4}|\d{2}/g) ?? []
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}
