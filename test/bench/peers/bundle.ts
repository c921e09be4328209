/** Ours as the app ships it: one minified file, made the way electron.vite.config.ts makes the backend. */
import { cpSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'vite'

/** The path of the program. `folder` lies inside the project, whose node_modules has better-sqlite3. */
export async function bundleOurs(root: string, folder: string): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: join(import.meta.dirname, 'ours.ts'), outDir: folder, minify: true, target: 'node20.18' },
  })
  // pdfkit reads its colour profile from beside itself.
  cpSync(join(dirname(createRequire(import.meta.url).resolve('pdfkit')), 'data'), join(folder, 'data'), {
    recursive: true,
  })
  return join(folder, 'ours.js')
}
