/** What a formula leaves in a cell where it leaves no value. */

/** `#N/A`, `#REF!`, `#NAME?` of any spreadsheet program and language, `Err:502` of LibreOffice. */
const failed = /^(?:#[\p{Lu}\d/_]{1,15}[!?]|#N\/A|#NV|#GETTING_DATA|Err:\d{3})$/iu
/** `=VLOOKUP(A2;Data!B:C;2;0)`: the program that wrote the file never computed it. */
const uncomputed = /^=\s*(?=[-+(@$'"\w]).*(?:\(|\$?[A-Z]{1,3}\$?\d)/is

/** @param text tidy */
export function isFormulaFailure(text: string): boolean {
  const [first] = text
  if (first === '=') return uncomputed.test(text)
  return (first === '#' || first === 'E') && failed.test(text)
}
