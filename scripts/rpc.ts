/**
 * Any procedure of the contract from the command line:
 *
 *   npm run rpc -- <group.name> '<json>' [<group.name> '<json>' ...] --data DIR [--out FILE]
 *
 * Prints JSON: one value, or one line per call where there are several. A file goes in as {"$file": "PATH"}
 * and comes out in --out; {"$answer": "importId"} stands for what the call before has answered. Exits 0, or 2
 * with what is wrong.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { contract } from '#shared/contract/index.ts'
import { type Backend, openBackend } from '../electron/backend/backend.ts'
import { secretFrom } from '../electron/backend/keys/secret.ts'
import { openLogFile } from '../electron/backend/log-file.ts'
import { Refusal, runCommand } from './refusal.ts'
import { resourcesFolder } from './resources-folder.ts'
import { parseInput, withAnswer } from './rpc/input.ts'
import { type Issue, issueText } from './rpc/issue-text.ts'

const USAGE = `Cara pakai: npm run rpc -- <kelompok.nama> '<json>' --data FOLDER [--out BERKAS]`

type Call = { group: string; name: string; input: unknown }

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, out: { type: 'string' } },
  })
  const calls = readCalls(positionals)
  if (values.data === undefined) throw new Refusal(`Sebutkan folder data dengan --data.\n${USAGE}`)
  const backend = await openBackend({
    paths: { data: values.data, resources: resourcesFolder },
    log: openLogFile(values.data),
    secret: secretFrom(process.env),
  })
  try {
    let answer: unknown
    for (const [index, { input, ...procedure }] of calls.entries()) {
      answer = await call(backend, procedure, withAnswer(input, answer))
      const out = index === calls.length - 1 ? values.out : undefined
      console.log(JSON.stringify(await printable(answer, out), null, calls.length > 1 ? 0 : 2))
    }
  } finally {
    await backend.close()
  }
})

/** Each procedure is followed by its JSON, unless it asks for nothing. */
function readCalls(words: readonly string[]): Call[] {
  const calls: Call[] = []
  let isInputNext = false
  for (const word of words) {
    const last = calls.at(-1)
    if (last && isInputNext && !looksLikeProcedure(word)) {
      // `null` is how nothing is written in JSON.
      last.input = parseInput(word) ?? undefined
      isInputNext = false
      continue
    }
    calls.push({ ...procedureNamed(word), input: undefined })
    isInputNext = true
  }
  if (calls.length === 0) throw new Refusal(`${USAGE}\n\n${procedureList()}`)
  return calls
}

function looksLikeProcedure(word: string): boolean {
  return /^[a-z]+\.[a-z]+$/i.test(word)
}

function procedureNamed(path: string): { group: string; name: string } {
  const [group = '', name = ''] = path.split('.')
  const procedures: Record<string, object> = contract
  const known = Object.hasOwn(procedures, group) && Object.hasOwn(procedures[group] ?? {}, name)
  if (!known || path.split('.').length !== 2)
    throw new Refusal(`Tidak ada prosedur "${path}".\n${USAGE}\n\n${procedureList()}`)
  if (path === 'changes.watch') throw new Refusal('changes.watch hanya untuk jendela yang terus terbuka.')
  return { group, name }
}

function procedureList(): string {
  const names = Object.entries(contract).flatMap(([group, procedures]) =>
    Object.keys(procedures).map((name) => `  ${group}.${name}`),
  )
  return `Prosedur yang ada:\n${names.join('\n')}`
}

async function call(
  backend: Backend,
  { group, name }: Omit<Call, 'input'>,
  input: unknown,
): Promise<unknown> {
  // procedureNamed has looked both up in the contract.
  const procedures = backend.client as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >
  try {
    return await procedures[group]?.[name]?.(input)
  } catch (error) {
    if (!(error instanceof Error) || !('data' in error) || !hasIssues(error.data)) throw error
    const lines = error.data.issues.map((issue) => issueText(issue, input))
    throw new Refusal(`Masukan untuk ${group}.${name} tidak sesuai dengan kontrak:\n${lines.join('\n')}`)
  }
}

function hasIssues(data: unknown): data is { issues: Issue[] } {
  return typeof data === 'object' && data !== null && 'issues' in data && Array.isArray(data.issues)
}

/** Files are written to `out`; the JSON names them. */
async function printable(answer: unknown, out: string | undefined): Promise<unknown> {
  if (answer instanceof File) {
    if (out !== undefined) await saveFile(answer, out)
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

async function saveFile(file: File, path: string): Promise<void> {
  try {
    writeFileSync(path, new Uint8Array(await file.arrayBuffer()))
  } catch {
    throw new Refusal(
      `Prosedurnya sudah dijalankan, tetapi hasilnya tidak dapat ditulis ke "${path}". Sebutkan berkas lain dengan --out.`,
    )
  }
}
