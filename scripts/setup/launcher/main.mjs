// Does in the fallback runtime what Electron's own default_app.asar does: start the app folder named on the command line,
// after the module that a test runner asks for with -r.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app as electronApp } from 'electron'

/** @type {Electron.App & { setAppPath(path: string): void, setVersion(version: string): void }} Two methods that Electron keeps for its own launcher. */
const app = /** @type {never} */ (electronApp)

const words = process.argv.slice(1)
const required = words.indexOf('-r')
const [module] = required >= 0 ? words.splice(required, 2).slice(1) : []
const folder = resolve(words.find((argument) => !argument.startsWith('-')) ?? '.')
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setAppPath(folder)
app.setName(manifest.productName)
app.setVersion(manifest.version)
if (module) createRequire(import.meta.url)(module)
// Awaited at the top level: Electron holds 'ready' back until the app's entry has run.
await import(pathToFileURL(join(folder, manifest.main)).href)
