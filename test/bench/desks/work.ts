/** What the desks of a hall do for the bench. */
import { setTimeout as pause } from 'node:timers/promises'
import { request } from 'node:https'
import { DESK_PATHS } from '#shared/contract/desk-words.ts'
import { addressOf, type Desks, ScanningDesk as Desk, type Verdict } from '../../support/scanning-desk.ts'
import { attack } from './attack.ts'
import { watchSyncs } from './fsync.ts'
import { now, type Order, type Report } from './orders.ts'

const nothing = (): Report => ({
  latencies: [],
  verdicts: {},
  tookMs: 0,
  wrong: 0,
  askedAt: [],
  syncs: [],
})

function note({ verdicts }: Report, { kind }: Verdict): void {
  verdicts[kind] = (verdicts[kind] ?? 0) + 1
}

export async function work(order: Order): Promise<Report> {
  if (order.kind === 'attack')
    return { ...nothing(), verdicts: await attack(order.desks.door, order.seconds) }
  const desks = await Desk.openAll(order.desks)
  const report = nothing()
  const began = now()
  if (order.kind === 'rush') await rush(desks, order.codes, report)
  else if (order.kind === 'pace') await pace(desks, order, report)
  else if (order.kind === 'same') await same(desks, order.codes, report)
  else await screens(desks, order, report)
  for (const desk of desks) desk.close()
  return { ...report, tookMs: now() - began }
}

async function rush(desks: Desk[], codes: string[], report: Report): Promise<void> {
  let next = 0
  const scanAll = async (desk: Desk) => {
    for (let code = codes[next++]; code !== undefined; code = codes[next++]) {
      const asked = now()
      note(report, await desk.scan(code))
      report.latencies.push(now() - asked)
    }
  }
  await Promise.all(desks.map(scanAll))
}

/** Late answers do not hold the next scan up: it counts as late itself. */
async function pace(
  desks: Desk[],
  { codes, perSecond }: { codes: string[]; perSecond: number },
  report: Report,
): Promise<void> {
  const syncs = watchSyncs()
  const began = now() + 100
  const each = Math.floor(codes.length / desks.length)
  const scanAll = async (desk: Desk, place: number) => {
    for (let index = 0; index < each; index++) {
      const due = began + ((index + place / desks.length) * 1000) / perSecond
      const waitMs = due - now()
      if (waitMs > 0) await pause(waitMs)
      note(report, await desk.scan(codes[place * each + index] ?? ''))
      report.latencies.push(now() - due)
    }
  }
  await Promise.all(desks.map(scanAll))
  report.syncs.push(...(await syncs()))
}

async function same(desks: Desk[], codes: string[], report: Report): Promise<void> {
  for (const code of codes) {
    const asked = now()
    const verdicts = await Promise.all(desks.map((desk) => desk.scan(code)))
    report.latencies.push(now() - asked)
    for (const verdict of verdicts) note(report, verdict)
    const [first, ...others] = verdicts.filter(({ kind }) => kind === 'welcome')
    const later = verdicts.filter(({ kind, entryId, at, desk }) => {
      return kind === 'already' && entryId === first?.entryId && at === first?.at && desk !== undefined
    })
    if (!first || others.length > 0 || later.length !== desks.length - 1) report.wrong++
  }
}

/** A screen that hears of a change asks for the number anew; it shows the change when the number has it. */
async function screens(
  desks: Desk[],
  order: { desks: Desks; codes: string[]; everyMs: number; present: number },
  report: Report,
): Promise<void> {
  const [clerk] = await Desk.openAll(order.desks)
  const shown = desks.map(() => order.present)
  const streams = desks.map((desk, place) => {
    let isAsking = false
    let isStale = false
    const refresh = async (): Promise<void> => {
      isStale = true
      if (isAsking) return
      isAsking = true
      while (isStale) {
        isStale = false
        const present = await desk.present()
        const before = shown[place] ?? 0
        for (let scan = before - order.present; scan < present - order.present; scan++) {
          report.latencies.push(now() - (report.askedAt[scan] ?? 0))
        }
        shown[place] = present
      }
      isAsking = false
    }
    return listen(order.desks, place, () => void refresh())
  })
  await pause(500)
  for (const code of order.codes) {
    report.askedAt.push(now())
    note(report, (await clerk?.scan(code)) ?? { kind: 'none' })
    await pause(order.everyMs)
  }
  await pause(500)
  for (const stream of streams) stream.destroy()
  clerk?.close()
}

/** The stream of one phone. */
function listen({ door, cookies }: Desks, place: number, changed: () => void) {
  const headers = { cookie: cookies[place] ?? '', 'sec-fetch-site': 'same-origin' }
  const stream = request({
    ...{ host: door.address, port: door.port, path: DESK_PATHS.live, agent: false, headers },
    ...{ localAddress: addressOf(place), rejectUnauthorized: false },
  })
  stream.on('response', (response) => {
    response.setEncoding('utf8')
    response.on('data', (part: string) => {
      if (part.includes('event: changed')) changed()
    })
  })
  stream.on('error', () => {})
  stream.end()
  return stream
}
