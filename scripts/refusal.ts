/** What a command says when it cannot do what was asked: one sentence, and exit code 2. */
import { isDefinedError } from '@orpc/client'
import { type ErrorCode, type ErrorData } from '#shared/contract/errors.ts'
import { errorSentence } from '#shared/texts/errors.ts'
import { AppError } from '../electron/backend/app-error.ts'
import { storeError } from '../electron/backend/store/store-error.ts'

export class Refusal extends Error {}

/** Runs a command to its end and sets the exit code: 2 with a sentence, 1 with what only a developer can read. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    const sentence = sentenceOf(error)
    console.error(sentence ?? error)
    process.exitCode = sentence === undefined ? 1 : 2
  }
}

/** Undefined for an error nobody has foreseen. */
export function sentenceOf(error: unknown): string | undefined {
  if (error instanceof Refusal) return error.message
  if (!(error instanceof Error)) return undefined
  if (isDefinedError(error)) {
    // Every defined error of the contract has a code of the closed list.
    const { code, data } = error as unknown as { code: ErrorCode; data?: ErrorData }
    return codeSentence(code, data)
  }
  if ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return argumentSentence(error.message)
  const known = storeError(error)
  return known instanceof AppError ? codeSentence(known.code, known.data) : undefined
}

/** The sentence of the window with its code, and what only a command line can do about it. */
export function codeSentence(code: ErrorCode, data?: ErrorData): string {
  const sentence = `${errorSentence(code, data)} [${code}]`
  return code === 'data_locked' ? `${sentence}\n${HOW_TO_UNLOCK}` : sentence
}

const HOW_TO_UNLOCK = 'Di baris perintah: lewat variabel lingkungan IKRAR_PASSWORD atau IKRAR_RECOVERY.'

/** Node says it in English; what matters is the word it stumbled over. */
function argumentSentence(message: string): string {
  const [, word] = /'(-?-?[^' ]+)/.exec(message) ?? []
  if (word === undefined) return 'Perintah ini tidak dipahami.'
  return message.includes('argument missing')
    ? `Pilihan ${word} memerlukan nilai sesudahnya.`
    : `"${word}" tidak dikenal dalam perintah ini.`
}
