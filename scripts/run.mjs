// Runs a TypeScript file with Node 24, after installing what is missing: node scripts/run.mjs FILE [ARGUMENT ...]
import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { installDependencies, node24 } from './dependencies.mjs'

installDependencies()

const root = join(import.meta.dirname, '..')
const [file = '', ...args] = process.argv.slice(2)
const path = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
const child = spawn(node24, [join(root, file), ...args], {
  stdio: 'inherit',
  env: { ...process.env, PATH: path },
})
// Ctrl+C reaches the child by itself: only wait for it to finish its work.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
