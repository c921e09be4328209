/** The addresses of this laptop that phones beside it can reach. */
import { BlockList } from 'node:net'
import { networkInterfaces } from 'node:os'

export type LocalAddress = { address: string; name: string }

/** Private and link-local networks (RFC 1918, RFC 3927), and what some phones hand out as a hotspot (RFC 6598). */
const PRIVATE = new BlockList()
for (const [network, prefix] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const) {
  PRIVATE.addSubnet(network, prefix)
}

/** A laptop with an address on the internet does not open a door there. `loopback` is for trying without a network. */
export function listAddresses({ loopback = false } = {}): LocalAddress[] {
  return Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family }) => family === 'IPv4')
      .filter(({ internal, address }) => (internal ? loopback : PRIVATE.check(address)))
      .map(({ address }) => ({ address, name })),
  )
}
