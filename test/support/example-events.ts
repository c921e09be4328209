/** The five kinds of event as the templates make them, with officials, people, arrivals, pledges and minutes. */
import type { Event, Official } from '#shared/contract/events.ts'
import { CATEGORIES, type Category } from '#shared/domain/category.ts'
import { EVENT_TEMPLATES, type EventTemplate, fillEventTemplate } from '#shared/domain/event-templates.ts'
import type { OfficialRole } from '#shared/domain/events.ts'
import { personFrom } from '#shared/domain/person.ts'
import { official } from './official.ts'
import { eventDraft, nonce, type TestBackend } from './open-test-backend.ts'
import { writePeaceText } from './peace-text.ts'
import { makePerson, units } from './people-maker.ts'
import { makePng } from './picture-maker.ts'
import { Chance } from './random.ts'
import { writeNotes } from './write-notes.ts'

type Client = TestBackend['client']
export type ExampleEvent = { id: EventTemplate['id']; event: Event; names: string[] }
export type ExampleOptions = { people?: number; names?: readonly string[]; plain?: boolean }

const DAY = '2024-09-27'
const DESK = 'Meja 1'

/** One event per template. `plain` leaves out officials, office, agenda times and minutes. */
export async function makeExampleEvents(
  client: Client,
  options: ExampleOptions = {},
): Promise<ExampleEvent[]> {
  await writePeaceText(client)
  const made: ExampleEvent[] = []
  const officeId = options.plain ? null : await makeOffice(client)
  for (const [seed, template] of EVENT_TEMPLATES.entries())
    made.push(await makeExampleEvent(client, template, { ...options, seed: seed + 1, officeId }))
  return made
}

export async function makeExampleEvent(
  client: Client,
  template: EventTemplate,
  {
    people = 24,
    names,
    plain = false,
    seed,
    officeId,
  }: ExampleOptions & { seed: number; officeId: string | null },
): Promise<ExampleEvent> {
  const { roles, day, agenda, instruments, ...outline } = fillEventTemplate(template, {
    region: 'Kabupaten Contoh',
    election: { kind: 'pemilihan', year: 2024 },
    day: DAY,
  })
  const officials = plain ? [] : roles.map(officialFor)
  const event = await client.events.create({
    event: eventDraft({
      ...outline,
      officeId,
      instruments: [...instruments],
      days: [plain ? { ...day, endTime: null } : day],
      organisers: plain
        ? []
        : ['Badan Kesatuan Bangsa dan Politik Kabupaten Contoh', 'Bawaslu Kabupaten Contoh'],
      legalBases: plain ? [] : ['Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara'],
      venue: plain ? '' : 'Hotel Contoh',
      city: plain ? '' : 'Contoh',
      electionYear: 2024,
      officials,
      agenda: plain
        ? []
        : agenda.map(({ role, ...step }) => ({
            ...step,
            id: nonce(),
            actor: officials.find((one) => role !== null && one.roles.includes(role))?.name ?? '',
          })),
    }),
  })
  const added = await addPeople(client, event.id, { people, names, seed })
  if (!plain) await live(client, event, added)
  return { id: template.id, event, names: added.map((one) => one.name) }
}

async function addPeople(
  client: Client,
  eventId: string,
  { people, names, seed }: { people: number; names: readonly string[] | undefined; seed: number },
): Promise<{ id: string; name: string; category: Category }[]> {
  const chance = new Chance(seed)
  const added: { id: string; name: string; category: Category }[] = []
  for (let index = 0; index < (names?.length ?? people); index++) {
    const made = makePerson(chance, index + 1 + seed * 1000, chance.pick(units))
    const category = CATEGORIES[(index * 7) % CATEGORIES.length] ?? 'pns'
    // A running word makes every name differ from the others, so that each can be counted.
    const name =
      names?.[index] ??
      made.shown.replace(
        /^((?:\p{L}+\. )*)/u,
        `$1${WORDS[index % WORDS.length]}${'i'.repeat(Math.floor(index / WORDS.length))} `,
      )
    const hasNip = category === 'pns' || category === 'pppk' || category === 'camat'
    const person = personFrom({
      name,
      category,
      nip: hasNip ? made.nip : null,
      rank: hasNip ? 'III/d' : null,
      position: made.position,
      unit: made.unit,
      district: made.district,
      village: made.village,
      gender: made.gender,
    })
    const { id } = await client.participants.add({ eventId, person })
    added.push({ id, name, category })
  }
  return added
}

/** Two of three came; half of them pledged; the notulis wrote something. */
async function live(
  client: Client,
  event: Event,
  people: readonly { id: string; category: Category }[],
): Promise<void> {
  const eventId = event.id
  const came = people.filter((_, index) => index % 3 !== 2)
  for (const { id: participantId } of came)
    await client.attendance.checkIn({ eventId, participantId, nonce: nonce(), desk: DESK })
  const [instrument] = event.instruments
  const pledged = came.filter((_, index) => index % 2 === 0).map(({ id }) => id)
  if (instrument && pledged.length > 0)
    await client.pledges.set({ eventId, instrument, participantIds: pledged, state: 'signed', desk: DESK })
  await writeNotes(client, eventId, [
    { kind: 'opening', text: 'Acara dibuka dengan doa bersama.' },
    {
      ...{ kind: 'question', asker: 'Peserta', question: 'Bolehkah ASN hadir?' },
      ...{ answer: 'Ikuti arahan Bawaslu.', answerer: 'Narasumber' },
    },
    { kind: 'decision', text: 'Seluruh peserta memahami larangan.' },
    { kind: 'follow_up', what: 'Menyampaikan laporan', who: 'Panitia', due: 'Tujuh hari' },
  ])
}

async function makeOffice(client: Client): Promise<string> {
  const office = await client.offices.create({
    office: {
      name: 'Badan Kesatuan Bangsa dan Politik Kabupaten Contoh',
      city: 'Contoh',
      paper: 'F4',
      style: 'pemda',
      letterhead: {
        lines: [
          { text: 'PEMERINTAH KABUPATEN CONTOH', size: 'normal', bold: false },
          { text: 'BADAN KESATUAN BANGSA DAN POLITIK', size: 'large', bold: true },
          { text: 'Jalan Contoh Nomor 1, Kode Pos 85362', size: 'small', bold: false },
        ],
        rule: 'double',
      },
    },
  })
  const picture = new File([new Uint8Array(makePng({ width: 64, height: 64 }))], 'logo.png', {
    type: 'image/png',
  })
  await client.offices.setLogo({ id: office.id, side: 'left', picture })
  return office.id
}

const OFFICES: Partial<Record<OfficialRole, string>> = {
  penanggung_jawab: 'Kepala Badan Kesatuan Bangsa dan Politik',
  pembuka: 'Bupati Contoh',
  notulis: 'Analis Kebijakan Ahli Muda',
}

function officialFor(role: OfficialRole, index: number): Official {
  return official(`Pejabat ${WORDS.at(-1 - index)} Nama, S.H., M.Si.`, [role], {
    officeTitle: OFFICES[role] ?? 'Ketua Bawaslu Kabupaten Contoh',
    rank: 'Pembina Tk. I, IV/b',
    nip: '198001012005011999',
  })
}

/** Made-up words that stand in no other text of a paper. */
const WORDS = [
  'Abrik',
  'Belun',
  'Cakto',
  'Dorim',
  'Efrat',
  'Fulge',
  'Gamoz',
  'Hilup',
  'Ikzen',
  'Jorav',
  'Kebut',
  'Lomix',
  'Mivra',
  'Nuzel',
  'Opram',
  'Pilgo',
  'Qafet',
  'Rusko',
  'Sivum',
  'Tarbe',
  'Uklor',
  'Vesti',
  'Wumpa',
  'Xalbi',
]
