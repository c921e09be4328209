/** The backend in its own process: opens the store once, then answers every port that main hands over. */
import { RPCHandler } from '@orpc/server/message-port'
import type { FromBackend, ToBackend } from '#shared/contract/link.ts'
import { type Backend, openBackend } from './backend.ts'
import { deskPorts } from './desk/desk.ts'
import { listAddresses } from './desk/network.ts'
import { secretFrom } from './keys/secret.ts'
import { openLogFile } from './log-file.ts'
import { SystemKeyLink } from './system-key-link.ts'

/** What Electron gives to a utility process; not in Node's types. */
type ParentPort = {
  on: (event: 'message', listener: (message: { data: ToBackend; ports: Port[] }) => void) => void
  postMessage: (message: FromBackend) => void
}
type Port = Parameters<RPCHandler<Record<never, never>>['upgrade']>[0] & { start: () => void }

const { parentPort } = process as unknown as { parentPort: ParentPort }

const keyStore = new SystemKeyLink((message) => parentPort.postMessage(message))

let backend: Promise<Backend> | undefined
let handler: Promise<RPCHandler<Record<never, never>>> | undefined

parentPort.on('message', ({ data, ports }) => {
  if (data.type === 'start') {
    backend = openBackend({
      paths: data.paths,
      log: openLogFile(data.paths.data),
      systemStore: data.hasKeyStore ? keyStore : null,
      secret: secretFrom(process.env),
      desk: deskOptions(),
    })
    handler = backend.then(({ router }) => new RPCHandler(router))
  }
  if (data.type === 'key-answer') keyStore.hear(data)
  if (data.type === 'port') void answer(ports)
  if (data.type === 'stop') void stop()
})

/** Tests try the desk where there is no network: on this very computer, several at a time. */
function deskOptions() {
  const loopback = process.env['IKRAR_DESK_LOOPBACK'] === '1'
  const first = process.env['IKRAR_DESK_PORT']
  const ports = deskPorts(first === undefined ? undefined : Number(first))
  return { resume: true, ports, addresses: () => listAddresses({ loopback }) }
}

async function answer(ports: Port[]): Promise<void> {
  const answering = await handler
  for (const port of ports) {
    answering?.upgrade(port)
    port.start()
  }
}

async function stop(): Promise<void> {
  await (await backend)?.close()
  parentPort.postMessage({ type: 'stopped' })
}
