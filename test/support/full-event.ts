/** An event in which something of almost everything has happened, through the contract as desks and clerks do it. */
import { makeTwoDayEvent, DAY_ONE, writeContent, type TwoDayEvent } from './two-day-event.ts'
import { madeJpeg } from './made-jpeg.ts'
import { handSignature, signOnScreen } from './sign-on-screen.ts'
import { nonce, personNamed, type TestBackend } from './open-test-backend.ts'

type Client = TestBackend['client']
const DESK = 'Meja 1'

export async function makeFullEvent(client: Client): Promise<TwoDayEvent> {
  const session = {
    ...{ id: nonce(), day: DAY_ONE, title: 'Materi', opens: null, closes: null, graceMinutes: 0 },
    ...{ capacity: null, withExits: true, categories: [] },
  }
  const made = await makeTwoDayEvent(client, { sessions: [session] })
  await atTheDoor(client, made, session.id)
  await onTheList(client, made)
  await pledged(client, made)
  await onPaper(client, made)
  await noted(client, made)
  return made
}

async function atTheDoor(client: Client, { event, ids }: TwoDayEvent, sessionId: string): Promise<void> {
  const eventId = event.id
  const [maria = '', petrus = '', dewi = ''] = [ids['maria'], ids['petrus'], ids['dewi']]
  const at = { eventId, desk: DESK, day: DAY_ONE }
  const entryId = nonce()
  await client.attendance.checkIn({ ...at, participantId: dewi, nonce: entryId })
  await client.attendance.undo({ eventId, entryId, nonce: nonce(), desk: DESK, reason: 'Salah orang' })
  await client.attendance.walkIn({ ...at, nonce: nonce(), person: personNamed('Tamu Baru') })
  await client.attendance.scan({ ...at, code: 'ABCD-EFGH', nonce: nonce() })
  await client.substitutes.arrive({
    ...{ ...at, participantId: petrus, nonce: nonce(), evenSo: true },
    substitute: { name: 'Wakil Taolin', nip: '', position: 'Sekdes', letterNumber: '1', letterDate: null },
  })
  await client.attendance.checkIn({ ...at, participantId: maria, nonce: nonce(), at: { sessionId } })
  await client.muster.explain({ ...at, participantId: dewi, nonce: nonce(), reason: 'sakit' })
  const counts = { sakit: 1, izin: 0, cuti: 0, dinas_luar: 0 }
  await client.muster.report({ ...at, nonce: nonce(), unit: '', counts, reporter: 'Komandan' })
}

async function onTheList(client: Client, { event, ids }: TwoDayEvent): Promise<void> {
  const eventId = event.id
  const source = { text: 'Nama;OPD\nImpor Satu;Dinas Pendidikan\nImpor Dua;Dinas Pendidikan' }
  const { importId } = await client.roster.read({ eventId, task: '', source })
  await client.roster.apply({ eventId, importId, task: '', removeGone: false })
  const twin = await client.participants.add({ eventId, person: personNamed('Agus Maruf Nalle') })
  await client.participants.merge({ eventId, keepId: ids['agus'] ?? '', otherIds: [twin.id] })
  const gone = await client.participants.add({ eventId, person: personNamed('Salah Ketik') })
  await client.participants.remove({ eventId, ids: [gone.id] })
  await client.participants.reissueTicket({ eventId, id: ids['yosef'] ?? '', reason: 'Hilang' })
  const maria = await client.participants.get({ eventId, id: ids['maria'] ?? '' })
  await client.participants.edit({
    ...{ eventId, id: maria.id, expected: maria.updatedAt },
    person: personNamed('Maria Bria, S.H., M.H.', {
      note: 'Kursi roda',
      seat: 'A-1',
      unit: 'Dinas Kesehatan',
    }),
  })
}

async function pledged(client: Client, { event, ids }: TwoDayEvent): Promise<void> {
  const eventId = event.id
  const instrument = 'ikrar_asn' as const
  const about = { eventId, instrument, desk: DESK, note: '', witness: '', inPerson: false }
  await client.pledges.set({ ...about, participantIds: [ids['agus'] ?? ''], state: 'declined' })
  const reader = { name: 'Pembicara Utama', title: 'Ketua' }
  const { id: readingId } = await client.readings.read({
    eventId,
    nonce: nonce(),
    instrument,
    reader,
    desk: DESK,
  })
  await client.readings.void({ eventId, readingId, desk: DESK, reason: 'Diulang' })
  await client.readings.read({ eventId, nonce: nonce(), instrument, reader, desk: DESK })
  const signer = { eventId, participantId: ids['maria'] ?? '' }
  await signOnScreen({ client }, { ...signer, purpose: { kind: 'pledge', instrument } }, handSignature(3))
}

async function onPaper(client: Client, { event }: TwoDayEvent): Promise<void> {
  const eventId = event.id
  await writeContent(client, eventId, 'speaker_request', {})
  const options = { kind: 'attendance_list' } as const
  const { file: _file, ...paper } = await client.documents.render({ eventId, options })
  await client.documents.record({ eventId, options, ...paper, way: 'print' })
  const text = await client.texts.get({ id: 'handout', version: '1' })
  await client.texts.save({ ...text, expected: 0 })
  await client.texts.use({ eventId, id: 'handout', version: 'P1' })
}

async function noted(client: Client, { event }: TwoDayEvent): Promise<void> {
  const [eventId, [step]] = [event.id, event.agenda]
  await client.notes.advance({ eventId, nonce: nonce(), stepId: step?.id ?? '', desk: DESK })
  const content = { kind: 'decision', text: 'Menjaga netralitas' } as const
  const note = { id: nonce(), position: 1, content, removed: false }
  await client.notes.save({ eventId, note, expected: null })
  const { parts } = await client.writeUps.get({ eventId, kind: 'press_release' })
  const part = parts.find((one) => one.kind === 'text')
  if (!part) throw new Error('a press release without text')
  const over = { part: part.key, expected: part.version, sourceHash: part.sourceHash, text: 'Ditulis ulang.' }
  await client.writeUps.edit({ eventId, kind: 'press_release', ...over })
  const picture = new File([new Uint8Array(madeJpeg())], 'IMG_0001.JPG')
  await client.photos.add({ eventId, id: nonce(), picture, caption: 'Pembukaan', taken: null, desk: DESK })
}
