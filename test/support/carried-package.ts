/** An event on its way from one laptop to another, as a package in a folder that stands for the stick. */
import type { Backend } from '../../electron/backend/backend.ts'

type Laptop = Pick<Backend, 'client'>
type Carrying = { eventId: string; folder: string; handOver?: boolean }

/** Whoever takes it types them as he hears them. */
export const PACKAGE_WORDS = 'Padi-Gula Kota, embun jati  LAUT'

/** The name of the package. */
export async function writePackage(
  { client }: Laptop,
  { eventId, folder, handOver = false }: Carrying,
): Promise<string> {
  return (await client.transfers.write({ eventId, folder, words: PACKAGE_WORDS, handOver })).name
}

/** What was found in it, and what came of taking it. */
export async function takePackage({ client }: Laptop, { folder, name }: { folder: string; name: string }) {
  const found = await client.transfers.read({ folder, name, words: PACKAGE_WORDS })
  const asked = { folder, name, words: PACKAGE_WORDS, hash: found.hash, introduce: true }
  return { found, taken: await client.transfers.take(asked) }
}

export async function carryPackage(from: Laptop, to: Laptop, carrying: Carrying) {
  const name = await writePackage(from, carrying)
  return { name, ...(await takePackage(to, { folder: carrying.folder, name })) }
}
