/**
 * Any procedure of the contract from the command line:
 *
 *   npm run rpc -- <group.name> '<json>' --data DIR [--out FILE]
 *
 * Prints JSON. A file goes in as {"$file": "PATH"} and comes out in --out. Exits 0, or 2 with what is wrong.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { isDefinedError } from '@orpc/client'
import { contract } from '#shared/contract/index.ts'
import { type ErrorCode, type ErrorData } from '#shared/contract/errors.ts'
import { errorSentence } from '#shared/texts/errors.ts'
import { type Backend, openBackend } from '../electron/backend/backend.ts'
import { resourcesFolder } from './resources-folder.ts'

class Refusal extends Error {}

const USAGE = `Cara pakai: npm run rpc -- <kelompok.nama> '<json>' --data FOLDER [--out BERKAS]`

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, out: { type: 'string' } },
  })
  const [path, json = 'null', ...rest] = positionals
  if (path === undefined || rest.length > 0) throw new Refusal(`${USAGE}\n\n${procedureList()}`)
  if (values.data === undefined) throw new Refusal(`Sebutkan folder data dengan --data.\n${USAGE}`)
  const { group, name } = procedureNamed(path)
  const input = parseInput(json)
  const backend = await openBackend({ paths: { data: values.data, resources: resourcesFolder } })
  try {
    const answer = await call(backend, group, name, input)
    console.log(JSON.stringify(await printable(answer, values.out), null, 2))
  } finally {
    await backend.close()
  }
}

function procedureList(): string {
  const names = Object.entries(contract).flatMap(([group, procedures]) =>
    Object.keys(procedures).map((name) => `  ${group}.${name}`),
  )
  return `Prosedur yang ada:\n${names.join('\n')}`
}

function procedureNamed(path: string): { group: string; name: string } {
  const [group = '', name = ''] = path.split('.')
  const procedures: Record<string, object> = contract
  const known = Object.hasOwn(procedures, group) && Object.hasOwn(procedures[group] ?? {}, name)
  if (!known || path.split('.').length !== 2)
    throw new Refusal(`Tidak ada prosedur "${path}".\n${procedureList()}`)
  if (path === 'changes.watch') throw new Refusal('changes.watch hanya untuk jendela yang terus terbuka.')
  return { group, name }
}

function parseInput(json: string): unknown {
  try {
    return (
      JSON.parse(json, (_key, value: unknown) => (isFileReference(value) ? fileAt(value.$file) : value)) ??
      undefined
    )
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(
      `Masukan bukan JSON yang benar: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function isFileReference(value: unknown): value is { $file: string } {
  return typeof value === 'object' && value !== null && '$file' in value && typeof value.$file === 'string'
}

function fileAt(path: string): File {
  if (!existsSync(path)) throw new Refusal(`Berkas "${path}" tidak ditemukan.`)
  return new File([readFileSync(path)], basename(path))
}

async function call(backend: Backend, group: string, name: string, input: unknown): Promise<unknown> {
  // procedureNamed has looked both up in the contract.
  const procedures = backend.client as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >
  const procedure = procedures[group]?.[name]
  try {
    return await procedure?.(input)
  } catch (error) {
    throw asRefusal(error)
  }
}

function asRefusal(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if (isDefinedError(error)) {
    // Every defined error of the contract has a code of the closed list.
    const { code, data } = error as unknown as { code: ErrorCode; data?: ErrorData }
    return new Refusal(`${errorSentence(code, data)} [${code}]`)
  }
  if ('data' in error && hasIssues(error.data)) {
    const lines = error.data.issues.map(
      (issue) => `  ${issue.path?.join('.') || '(masukan)'}: ${issue.message}`,
    )
    return new Refusal(`Masukan tidak sesuai dengan kontrak:\n${lines.join('\n')}`)
  }
  return error
}

function hasIssues(data: unknown): data is { issues: { path?: (string | number)[]; message: string }[] } {
  return typeof data === 'object' && data !== null && 'issues' in data && Array.isArray(data.issues)
}

/** Files are written to `out`; the JSON names them. */
async function printable(answer: unknown, out: string | undefined): Promise<unknown> {
  if (answer instanceof File) {
    if (out !== undefined) writeFileSync(out, new Uint8Array(await answer.arrayBuffer()))
    return {
      name: answer.name,
      type: answer.type,
      bytes: answer.size,
      ...(out === undefined ? {} : { savedAs: out }),
    }
  }
  if (Array.isArray(answer)) return Promise.all(answer.map((one) => printable(one, out)))
  if (typeof answer === 'object' && answer !== null) {
    const entries = await Promise.all(
      Object.entries(answer).map(async ([key, value]) => [key, await printable(value, out)] as const),
    )
    return Object.fromEntries(entries)
  }
  return answer ?? null
}

try {
  await main()
} catch (error) {
  console.error(
    error instanceof Error
      ? error instanceof Refusal
        ? error.message
        : (error.stack ?? error.message)
      : String(error),
  )
  process.exitCode = error instanceof Refusal || isArgumentError(error) ? 2 : 1
}

function isArgumentError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
