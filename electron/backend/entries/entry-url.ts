/**
 * Where the code of a worker thread lies: beside this file as TypeScript when Ikrar runs from its
 * sources, and beside the bundled backend (`out/main/NAME.js`) in the built app.
 */
export type EntryName =
  | 'checkpoint'
  | 'copy-database'
  | 'export-attendance'
  | 'read-spreadsheet'
  | 'paper-thread'
  | 'sheet-thread'

export function entryUrl(name: EntryName, here: string = import.meta.url): URL {
  if (here.endsWith('.ts')) return new URL(`./${name}.ts`, here)
  // The bundler may move this module into out/main/chunks/, the entries stay one folder above.
  const folder = here.includes('/chunks/') ? '../' : './'
  return new URL(`${folder}${name}.js`, here)
}
