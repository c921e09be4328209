/** The contract over a real message port, as the window has it: what is thrown there has crossed the border. */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { RPCHandler } from '@orpc/server/message-port'
import type { Contract } from '#shared/contract/index.ts'
import type { Backend } from '../../electron/backend/backend.ts'

export function overAPort({ router }: Pick<Backend, 'router'>): {
  client: ContractRouterClient<Contract>
  close: () => void
} {
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(router).upgrade(port2)
  const client = createORPCClient<ContractRouterClient<Contract>>(new RPCLink({ port: port1 }))
  port1.start()
  port2.start()
  return { client, close: () => port1.close() }
}

/** Everything an error carries with it, as one text. */
export function allOf(error: unknown): string {
  const seen = new Set<unknown>()
  const parts: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return void parts.push(String(value))
    if (seen.has(value)) return
    seen.add(value)
    for (const name of Object.getOwnPropertyNames(value)) {
      parts.push(name)
      collect(Reflect.get(value, name))
    }
  }
  collect(error)
  return parts.join('\n')
}
