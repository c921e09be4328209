/** A finished file on its way to whoever asked. */

export const FILE_TYPES = {
  csv: 'text/csv',
  ikrar: 'application/zip',
  json: 'application/json',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** `name` without its ending; it never holds personal data. */
export function answerFile(content: Uint8Array | string, name: string, type: keyof typeof FILE_TYPES): File {
  return new File([typeof content === 'string' ? content : ordinary(content)], `${name}.${type}`, {
    type: FILE_TYPES[type],
  })
}

/** A File takes only bytes of an ordinary buffer. */
function ordinary(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes)
}

const PIECE_BYTES = 1024 * 1024

/** A file of any length without a second copy of all of it; its own stream hands it over at once. */
export async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE_BYTES)
    yield new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer())
}
