/** How the written texts go from draft to approved, and readings aloud. */
import type { WriteUpKind } from '#shared/domain/write-up/part.ts'
import { type Doing } from './doing.ts'

const KINDS: readonly WriteUpKind[] = ['press_release', 'minutes']

/** Its newest edition, as it stands on this laptop. */
async function newest({ lived, laptop, step }: Doing) {
  const kind = KINDS[step.other % KINDS.length] ?? 'minutes'
  const begun = laptop.db
    .prepare<[string], number>('select coalesce(max(edition), 0) from write_up_stage where kind = ?')
    .pluck()
    .get(kind)
  const place = { eventId: lived.eventId, kind, edition: begun ?? 0 }
  const { contentHash } = await laptop.services.writeUps.get(place, {})
  return { place, contentHash }
}

export const TEXT_STEPS = {
  check: async (doing: Doing) => {
    const { place, contentHash } = await newest(doing)
    await doing.laptop.services.writeUps.check({ ...place, by: `Pemeriksa ${doing.at}`, contentHash }, {})
  },
  sendBack: async (doing: Doing) => {
    const { place } = await newest(doing)
    await doing.laptop.services.writeUps.sendBack({ ...place, by: 'Siti', reason: 'Belum lengkap' }, {})
  },
  approve: async (doing: Doing) => {
    const { lived, laptop, at } = doing
    const { place, contentHash } = await newest(doing)
    const number = `${place.edition}/${place.kind}`
    await laptop.services.writeUps.check({ ...place, by: 'Siti', contentHash }, {})
    const { approved } = await laptop.services.writeUps.approve(
      { ...place, by: `Kepala ${at}`, number, contentHash },
      {},
    )
    if (approved) lived.approvals.add(approved.hash)
  },
  beginAddendum: async (doing: Doing) => {
    const { place } = await newest(doing)
    const { stage } = await doing.laptop.services.writeUps.get(place, {})
    if (stage !== 'approved') await TEXT_STEPS.approve(doing)
    await doing.laptop.services.writeUps.beginAddendum({ eventId: place.eventId, kind: place.kind }, {})
  },
  read: async ({ lived, laptop, step, nonce }: Doing) => {
    const reader = { name: `Pembaca ${step.who}`, title: 'Sekretaris Daerah' }
    const asked = { eventId: lived.eventId, nonce, instrument: 'ikrar_asn' as const, reader, witnesses: [] }
    await laptop.services.readings.read({ ...asked, desk: 'Panggung' }, {})
    lived.readings.add(nonce)
  },
  voidReading: async ({ lived, laptop, step }: Doing) => {
    const ids = laptop.db.prepare<[], string>('select id from pledge_reading order by id').pluck().all()
    const readingId = ids[step.who % Math.max(1, ids.length)]
    if (readingId === undefined) return
    await laptop.services.readings.void({ eventId: lived.eventId, readingId, desk: 'M', reason: 'Salah' }, {})
  },
}
