/** Everything the backend can be asked, typed by the contract. */
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '#shared/contract/index.ts'
import { PortLink } from './port-link.ts'

export const client: ContractRouterClient<Contract> = createORPCClient(new PortLink())

/** The same as options for `useAsk` and `useTell`. */
export const ask = createTanstackQueryUtils(client)
