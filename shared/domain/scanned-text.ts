/** A code as a scanner or a hand delivers it, without what devices and people add. */

/** What stays of more than `limit` characters is cut off: a stuck scanner must not cost time. */
export function scannedText(scanned: string, limit: number): string {
  // Spaces, line ends, control characters, and the AIM identifier of a QR code (`]Q1`).
  return scanned
    .slice(0, limit)
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, '')
    .replace(/^\][Qq][0-6]/, '')
}

/** What a person typed from paper: without spaces and dashes, 0 for O, 1 for I and L. */
export function typedCode(typed: string, limit: number): string {
  return typed
    .slice(0, limit)
    .replace(/[\s\u00ad\u2010-\u2015\u2212_.-]+/g, '')
    .replace(/[oO]/g, '0')
    .replace(/[iIlL]/g, '1')
}
