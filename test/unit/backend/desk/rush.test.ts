/** Many desks at once over HTTPS: whoever asks, however often and in whatever order, everybody is let in once. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { doorOf, letIn, openTestDesk, type TestDesk } from '../../../support/open-desk.ts'
import { nonce, personNamed } from '../../../support/open-test-backend.ts'
import { Chance } from '../../../support/random.ts'
import { type Desks, ScanningDesk, type Verdict } from '../../../support/scanning-desk.ts'

/** `IKRAR_RUSH=10` does ten times as much, `IKRAR_SEED=7` something else. */
const TIMES = Number(process.env['IKRAR_RUSH'] ?? 1)
const SEED = Number(process.env['IKRAR_SEED'] ?? 1)
const DESKS = 8

let desk: TestDesk
let desks: Desks
let aheadMs = 0
beforeEach(async () => {
  desk = await openTestDesk({ clock: () => Date.now() + aheadMs })
  const cookies: string[] = []
  while (cookies.length < DESKS) {
    cookies.push((await letIn(desk, `Meja ${cookies.length + 1}`, 'petugas_meja')).cookie ?? '')
    // Five devices of one address are heard in a minute.
    aheadMs += 61_000
  }
  const { address, port } = await doorOf(desk)
  desks = { door: { address, port }, eventId: desk.eventId, cookies }
})
afterEach(() => desk.backend.remove())

async function codesOf(count: number): Promise<string[]> {
  const { backend, eventId } = desk
  const people = Array.from({ length: count }, (_, index) => personNamed(`Orang ke ${index}`))
  const added = await Promise.all(
    people.map((person) => backend.client.participants.add({ eventId, person })),
  )
  return added.map(({ shortCode }) => shortCode)
}

async function storedIds(): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    const range = { eventId: desk.eventId, offset: ids.length, limit: 500 }
    const { entries, total } = await desk.backend.client.attendance.log(range)
    ids.push(...entries.map(({ id }) => id))
    if (ids.length >= total) return ids
  }
}

it(
  'of eight desks that scan the same ticket at the same instant one lets in, and seven say who was first and when',
  { timeout: 60_000 * TIMES },
  async () => {
    const codes = await codesOf(500 * TIMES)
    const all = await ScanningDesk.openAll(desks)
    for (const code of codes) {
      const verdicts = await Promise.all(all.map((one) => one.scan(code)))
      const [first, ...others] = verdicts.filter(({ kind }) => kind === 'welcome')
      expect(others).toEqual([])
      const place = verdicts.findIndex((verdict) => verdict === first)
      const told = { kind: 'already', entryId: first?.entryId, at: first?.at, desk: `Meja ${place + 1}` }
      for (const verdict of verdicts) if (verdict !== first) expect(verdict).toMatchObject(told)
    }
    expect(await storedIds()).toHaveLength(codes.length)
    for (const one of all) one.close()
  },
)

it(
  'a storm of repeated scans, with answers that nobody hears and in any order, leaves one entry of each nonce',
  { timeout: 60_000 * TIMES },
  async () => {
    const chance = new Chance(SEED)
    const codes = await codesOf(600 * TIMES)
    const scans = codes.map((code) => ({ code, nonce: nonce(), verdicts: [] as Verdict[] }))
    const all = await ScanningDesk.openAll(desks)
    const sends = scans.flatMap((scan) =>
      Array.from({ length: chance.between(1, 5) }, () => ({
        ...{ scan, order: chance.next() },
        isHeard: !chance.happens(0.15),
      })),
    )
    sends.sort((one, other) => one.order - other.order)
    const sendAll = async (one: ScanningDesk) => {
      for (let send = sends.pop(); send; send = sends.pop()) {
        const { code, nonce: id, verdicts } = send.scan
        if (send.isHeard) verdicts.push(await one.scan(code, id))
        else await one.scanUnheard(code, id)
      }
    }
    await Promise.all(all.map(sendAll))
    // A desk goes on asking until it is answered.
    for (const { code, nonce: id, verdicts } of scans) {
      if (verdicts.length === 0) verdicts.push((await all[0]?.scan(code, id)) ?? { kind: 'none' })
    }
    expect(new Set(await storedIds())).toEqual(new Set(scans.map((scan) => scan.nonce)))
    expect((await storedIds()).length).toBe(scans.length)
    for (const { nonce: id, verdicts } of scans)
      for (const verdict of verdicts)
        expect(verdict, `seed ${SEED}`).toMatchObject({ kind: 'welcome', entryId: id })
    for (const one of all) one.close()
  },
)
