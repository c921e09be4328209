/** The system's key store as the backend process sees it: main asks it, questions and answers cross the link. */
import type { FromBackend, ToBackend } from '#shared/contract/link.ts'
import { AppError } from './app-error.ts'
import type { SystemKeyStore } from './keys/system-key-store.ts'

type Answer = Extract<ToBackend, { type: 'key-answer' }>
type Ask = Extract<FromBackend, { type: 'key-question' }>['ask']

export class SystemKeyLink implements SystemKeyStore {
  readonly #tell: (message: FromBackend) => void
  readonly #waiting = new Map<number, (value: string | null) => void>()
  #count = 0

  constructor(tell: (message: FromBackend) => void) {
    this.#tell = tell
  }

  hear({ id, value }: Answer): void {
    this.#waiting.get(id)?.(value)
    this.#waiting.delete(id)
  }

  async wrap(key: string): Promise<string> {
    const wrapped = await this.#ask('wrap', key)
    // Without it a folder would be locked that nobody can open.
    if (wrapped === null) throw new AppError('internal', { id: 'kunci-sistem' })
    return wrapped
  }

  async unwrap(wrapped: string): Promise<string | undefined> {
    return (await this.#ask('unwrap', wrapped)) ?? undefined
  }

  #ask(ask: Ask, value: string): Promise<string | null> {
    const id = (this.#count += 1)
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      this.#tell({ type: 'key-question', id, ask, value })
    })
  }
}
