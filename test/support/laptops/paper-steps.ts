/** What clerks do with signatures: on a screen, and on sheets that were printed. */
import type { SheetPage } from '#shared/domain/sheet-layout.ts'
import type { WritableDb } from '../../../electron/backend/store/db.ts'
import { insertSheet, insertSheetPage } from '../../../electron/backend/store/sheets.ts'
import { handSignature } from '../sign-on-screen.ts'
import { DAY, type Doing, idOf, personHere } from './doing.ts'

const BOX = { x: 10, y: 10, width: 10, height: 10 }

/** A page with a row for everybody who is on the list here. */
function pageOf({ laptop }: Doing): SheetPage {
  const people = laptop.db.prepare<[], string>('select id from participant order by id').pluck().all()
  const mark = { x: 1, y: 1 }
  const rows = people.map((participantId, at) => ({
    ...{ number: at + 1, participantId, isBlank: false, cell: BOX, printed: [] },
  }))
  return {
    ...{ page: 1, widthMm: 210, heightMm: 330, marks: [mark, mark, mark, mark], markMm: 4, code: BOX, rows },
  }
}

export const PAPER_STEPS = {
  sign: async (doing: Doing) => {
    const { lived, laptop, step, nonce, at } = doing
    const person = personHere(doing, step.who)
    if (!person) return
    const purpose =
      step.other % 2 === 0
        ? ({ kind: 'pledge', instrument: 'ikrar_asn' } as const)
        : ({ kind: 'attendance', day: DAY } as const)
    const asked = { eventId: lived.eventId, purpose, who: { participantId: person.id } }
    const held = { desk: 'Meja', device: `Layar ${at}`, operator: '', witness: '', takeOver: true }
    const opened = await laptop.services.signing.open({ ...asked, ...held }, {})
    if (opened.kind !== 'opened') return
    const { signingId } = opened.signing
    const { strokes } = handSignature(at + 1)
    for (const [index, stroke] of strokes.entries())
      await laptop.services.signing.stroke({ signingId, sequence: index + 1, stroke }, {})
    await laptop.services.signing.accept({ signingId, nonce, strokeCount: strokes.length }, {})
  },
  printSheet: async (doing: Doing) => {
    const { lived, laptop, step, at } = doing
    const page = pageOf(doing)
    const isPledge = step.other % 2 === 0
    const sheet = {
      ...{ serial: String(at).padStart(16, '0'), eventId: lived.eventId, title: 'Lembar', pages: 1 },
      ...{ instrument: isPledge ? ('ikrar_asn' as const) : null, day: isPledge ? null : DAY },
      ...{ people: page.rows.length, issuedAt: step.passMs },
    }
    // The brands of the store exist only in types; the two forms of a sheet are told apart by what is null.
    const db = laptop.db as unknown as WritableDb
    if (insertSheet(db, sheet as Parameters<typeof insertSheet>[1])) insertSheetPage(db, sheet.serial, page)
    await Promise.resolve()
  },
  tick: async ({ lived, laptop, step }: Doing) => {
    const serials = laptop.db
      .prepare<[], string>('select serial from signature_sheet order by serial')
      .pluck()
      .all()
    const serial = serials[step.other % Math.max(1, serials.length)]
    if (serial === undefined) return
    const rows = [{ page: 1, row: (step.who % 4) + 1 }]
    await laptop.services.sheets.tick({ eventId: lived.eventId, serial, rows, desk: 'Meja', witness: '' }, {})
  },
  undoTick: async ({ lived, laptop, step }: Doing) => {
    const batches = laptop.db
      .prepare<[], string>('select distinct batch from sheet_mark order by batch')
      .pluck()
      .all()
    const batch = batches[step.who % Math.max(1, batches.length)]
    if (batch === undefined) return
    await laptop.services.sheets.undo({ eventId: lived.eventId, batch, desk: 'Meja' }, {})
  },
  number: async ({ lived, laptop, at }: Doing) => {
    const row = { id: idOf(at), eventId: lived.eventId }
    laptop.db
      .prepare(
        `insert into certificate (id, event_id, register, holder_id, sequence, number, issued_at)
         select ?, ?, 'certificates', person.id,
           (select coalesce(max(sequence), 0) + 1 from certificate), '1', 1
         from participant person where not exists (select 1 from certificate where holder_id = person.id)
         order by person.id limit 1`,
      )
      .run(row.id, row.eventId)
    await Promise.resolve()
  },
}
