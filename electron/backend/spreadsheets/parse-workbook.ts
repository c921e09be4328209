/** Reads any workbook in the thread that calls it. Strangers' files go through `readWorkbook` instead. */
import { Collector, tooLarge } from './collector.ts'
import type { WorkbookListener } from './collector.ts'
import { readCsv, readPasted } from './csv/read-csv.ts'
import { detect } from './detect.ts'
import { readHtml } from './html.ts'
import { limits } from './limits.ts'
import { readOds, readOdsContent } from './ods/read-ods.ts'
import { ReadProblem } from './problem.ts'
import { readXls } from './xls.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'
import { readXml2003 } from './xml-2003.ts'
import { openZip } from './zip.ts'

/** A file with the name the user knows it by, or rows pasted from a spreadsheet. */
export type WorkbookInput = { name: string; bytes: Uint8Array } | { text: string }

const pastedSheetName = 'Tempelan'

/** @throws {ReadProblem} whatever is wrong with the file */
export async function parseWorkbook(input: WorkbookInput, listener: WorkbookListener): Promise<void> {
  const out = new Collector(listener)
  try {
    await read(input, out)
  } catch (error) {
    if (error instanceof ReadProblem) throw error
    // The readers trip over broken files in their own ways; the cause stays for whoever debugs.
    throw new ReadProblem('damaged_file', {}, { cause: error })
  }
  if (out.isEmpty) throw new ReadProblem('empty_file')
}

async function read(input: WorkbookInput, out: Collector): Promise<void> {
  if ('text' in input) {
    if (input.text.length > limits.fileBytes) throw tooLarge('file_bytes', limits.fileBytes)
    return readPasted(input.text, pastedSheetName, out)
  }
  if (input.bytes.length > limits.fileBytes) throw tooLarge('file_bytes', limits.fileBytes)
  const bytes = Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength)
  const name = sheetNameOf(input.name)
  const found = detect(bytes)
  switch (found.kind) {
    case 'zip':
      return readZipped(bytes, out)
    case 'xls':
      return readXls(bytes, out)
    case 'xml_2003':
      return readXml2003(found.text, out)
    case 'flat_ods':
      return readOdsContent([found.text], out)
    case 'html':
      return readHtml(found.text, name, out)
    case 'csv':
      return readCsv(found.text, name, out)
  }
}

async function readZipped(bytes: Buffer, out: Collector): Promise<void> {
  const zip = await openZip(bytes)
  const isOds = zip.has('content.xml') || zip.has('encrypted-package')
  return isOds ? readOds(zip, out) : readXlsx(zip, out)
}

/** A text file has one sheet, which spreadsheet programs name after the file. */
function sheetNameOf(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/s, '')
  return base.replace(/\.[^.]{1,5}$/, '') || base
}
