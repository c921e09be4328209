/** The way to the laptop from another device: plain questions over HTTPS, to the origin the page came from. */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { DeskContract } from '#shared/contract/desk-contract.ts'
import type { DeskSelf, PairAnswer, PairAsk, WaitAnswer } from '#shared/contract/desk-link.ts'
import { DESK_HEADER, DESK_PATHS, type DeskRefusal } from '#shared/contract/desk-words.ts'

const HEADERS = { [DESK_HEADER]: '1' }
/** A network that is gone often says nothing: after so long a question counts as lost, and is asked again. */
const TIMEOUT_MS = 12_000
/** The laptop lets a phone wait for the click; longer than it does. */
const WAIT_TIMEOUT_MS = 30_000

/** The laptop answered, and said no. */
export class DeskRefused extends Error {
  readonly refusal: DeskRefusal

  constructor(refusal: DeskRefusal) {
    super(refusal)
    this.name = 'DeskRefused'
    this.refusal = refusal
  }
}

/** The contract for devices, of which the laptop answers only what the role of this one may ask. */
export const deskClient: ContractRouterClient<DeskContract> = createORPCClient(
  new RPCLink({
    url: () => `${window.location.origin}${DESK_PATHS.rpc}`,
    headers: HEADERS,
    fetch: (request) => fetch(request, { signal: AbortSignal.timeout(TIMEOUT_MS) }),
  }),
)

export function askToPair(asked: PairAsk): Promise<PairAnswer> {
  return tell<PairAnswer>(DESK_PATHS.pair, asked, TIMEOUT_MS)
}

/** Answers when somebody at the laptop has clicked, or after some seconds that nobody has. */
export function waitForClick(token: string): Promise<WaitAnswer> {
  return tell<WaitAnswer>(DESK_PATHS.wait, { token }, WAIT_TIMEOUT_MS)
}

/** Undefined where this device has no session. Throws where the laptop can't be reached. */
export async function findSelf(): Promise<DeskSelf | undefined> {
  const response = await fetch(DESK_PATHS.session, { signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (response.status === 401) return undefined
  return answerOf<DeskSelf>(response)
}

async function tell<Answer>(path: string, body: unknown, timeoutMs: number): Promise<Answer> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { ...HEADERS, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
  })
  return answerOf<Answer>(response)
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  // The laptop that served this page answers by the same contract.
  const answer = (await response.json()) as Answer | { refusal: DeskRefusal }
  if (!response.ok) throw new DeskRefused((answer as { refusal: DeskRefusal }).refusal)
  return answer as Answer
}
