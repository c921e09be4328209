/** "ftyp" of the kinds that telephones write (ISO/IEC 23008-12); no browser here opens them. */
const BRANDS = /^ftyp(?:hei[cxms]|hev[cx]|mif1|msf1|avif)/

export function isHeic(file: Uint8Array): boolean {
  return BRANDS.test(String.fromCharCode(...file.subarray(4, 12)))
}
