/** Papers signed with the key of an official: what pdfsig, which knows nothing of Ikrar, and Periksa dokumen say. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentOptionsInput } from '#shared/contract/document-options/index.ts'
import type { Event } from '#shared/contract/events.ts'
import type { PaperVerdict } from '#shared/contract/verification.ts'
import { signatureSentence, verdictSentence } from '#shared/texts/verification.ts'
import { official } from '../../../support/official.ts'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { fontsOf, pageTexts, qpdfComplaints, signaturesSeen, spelledOut } from '../../../support/pdf-tools.ts'
import { Chance } from '../../../support/random.ts'
import { PASSPHRASE, SigningKeys } from '../../../support/signing-keys.ts'

const DAY_MS = 86_400_000

let backend: TestBackend
let keys: SigningKeys
let event: Event
// Certificates of the test are valid from the moment they are made.
let now = Date.now() + DAY_MS

beforeAll(async () => {
  keys = new SigningKeys()
  backend = await openTestBackend({ clock: () => (now += 1) })
  event = await backend.client.events.create({
    event: eventDraft({
      officials: [
        official('Drs. EDUARD CONTOH', ['penanggung_jawab', 'penandatangan'], { officeTitle: 'Sekretaris' }),
        official('Dra. MARIA é CONTOH', ['saksi'], { officeTitle: 'Kepala Badan' }),
      ],
    }),
  })
  await backend.client.participants.add({ eventId: event.id, person: personNamed('Yohanes Tefa') })
})
afterAll(async () => {
  keys.remove()
  await backend.remove()
})

const fileOf = (bytes: Uint8Array, name = 'a.pdf') => new File([new Uint8Array(bytes)], name)
const bytesOf = async ({ file }: { file: File }) => Buffer.from(await file.arrayBuffer())
const check = (bytes: Uint8Array): Promise<PaperVerdict> =>
  backend.client.verification.checkPdf({ file: fileOf(bytes) })

async function drawn(options: DocumentOptionsInput = LIST): Promise<Buffer> {
  return bytesOf(await backend.client.documents.render({ eventId: event.id, options }))
}

async function listForTwo(): Promise<Buffer> {
  const signerIds = event.officials.map(({ id }) => id)
  return drawn({ ...LIST, signerIds })
}

async function signed(
  pdf: Buffer,
  key: Buffer,
  field = 'Penandatangan1',
  passphrase = PASSPHRASE,
): Promise<Buffer> {
  const order = { file: fileOf(pdf), keyFile: fileOf(key, 'a.p12'), passphrase, field }
  return bytesOf(await backend.client.pdfSigning.sign({ ...order, reason: 'Menyetujui', place: 'Kupang' }))
}

const LIST = { kind: 'attendance_list', blankRows: 0 } as const

describe('a paper with places for officials to sign', () => {
  it('has an empty field over each, which other programs see as not signed', async () => {
    const pdf = await listForTwo()
    expect(signaturesSeen(pdf).map(({ field, isSigned }) => [field, isSigned])).toEqual([
      ['Penandatangan1', false],
      ['Penandatangan2', false],
    ])
    const fields = await backend.client.pdfSigning.fields({ file: fileOf(pdf) })
    expect(fields.map(({ signer }) => signer)).toEqual([
      'Drs. EDUARD CONTOH, SEKRETARIS',
      'Dra. MARIA É CONTOH, KEPALA BADAN',
    ])
    expect(await drawn({ ...LIST, signatureFields: false }).then(signaturesSeen)).toEqual([])
    expect(qpdfComplaints(pdf)).toBe('')
    expect(await check(pdf)).toMatchObject({ kind: 'genuine', signatures: [] })
  })
})

describe('a signed paper', () => {
  it.each(['rsa', 'ecdsa'] as const)('is valid and whole for pdfsig (%s)', async (kind) => {
    const pdf = await signed(await drawn(), keys.make({ kind }))
    expect(signaturesSeen(pdf)).toEqual([
      {
        ...{ field: 'Penandatangan1', isSigned: true, isValid: true, isTotal: true },
        ...{ signer: 'Drs. EDUARD CONTOH', kind: 'ETSI.CAdES.detached' },
      },
    ])
    expect(qpdfComplaints(pdf)).toBe('')
  })

  it('holds every byte of the paper as it was, its text and its fonts', async () => {
    const paper = await drawn()
    const pdf = await signed(paper, keys.make())
    expect(pdf.subarray(0, paper.length).equals(paper)).toBe(true)
    expect(pageTexts(pdf)).toEqual(pageTexts(paper))
    expect(fontsOf(pdf)).toEqual(fontsOf(paper))
    expect(spelledOut(pdf)).not.toMatch(/\/Subtype \/Image/)
  })

  it('is genuine for Periksa dokumen, which names who signed and claims nothing about the certificate', async () => {
    const verdict = await check(await signed(await drawn(), keys.make({ kind: 'ecdsa' })))
    expect(verdict).toMatchObject({
      kind: 'genuine',
      signatures: [
        {
          ...{ reason: 'Menyetujui', place: 'Kupang' },
          certificate: { name: 'Drs. EDUARD CONTOH', issuer: 'CA Contoh' },
        },
      ],
    })
    if (verdict.kind !== 'genuine') throw new Error('not genuine')
    expect(verdictSentence(verdict)).toContain('ditandatangani secara digital oleh Drs. EDUARD CONTOH')
    expect(verdictSentence(verdict)).toContain('Keabsahan sertifikatnya diperiksa oleh pembaca PDF.')
    const [signature] = verdict.signatures
    if (!signature) throw new Error('no signature')
    expect(signatureSentence(signature, 'WITA')).toMatch(
      /sertifikat dari CA Contoh, di Kupang, alasan: Menyetujui$/,
    )
  })

  it('can be signed by a second official; the first signature stays valid', async () => {
    const once = await signed(await listForTwo(), keys.make())
    const twice = await signed(
      once,
      keys.make({ kind: 'ecdsa', name: 'Dra. MARIA CONTOH' }),
      'Penandatangan2',
    )
    expect(signaturesSeen(twice).map(({ isValid, isTotal }) => [isValid, isTotal])).toEqual([
      [true, false],
      [true, true],
    ])
    const verdict = await check(twice)
    expect('signatures' in verdict && verdict.signatures.map(({ certificate }) => certificate.name)).toEqual([
      'Drs. EDUARD CONTOH',
      'Dra. MARIA CONTOH',
    ])
    await expect(signed(twice, keys.make())).rejects.toMatchObject({ code: 'signature_field_taken' })
  })
})

describe('a signed paper that was changed', () => {
  it('is changed for Periksa dokumen, whichever bit it is', async () => {
    const pdf = await signed(await drawn(), keys.make({ kind: 'ecdsa' }))
    const chance = new Chance(7)
    for (let round = 0; round < 400; round++) {
      const forged = Buffer.from(pdf)
      const at = chance.between(0, forged.length - 1)
      forged[at] = (forged[at] ?? 0) ^ (1 << chance.between(0, 7))
      expect((await check(forged)).kind, `byte ${at} of ${pdf.length}`).not.toBe('genuine')
    }
  }, 60_000)

  it('is changed wherever the signature itself was touched, its padding too', async () => {
    const paper = await drawn()
    const pdf = await signed(paper, keys.make({ kind: 'ecdsa' }))
    for (let at = paper.length; at < pdf.length; at += 13) {
      const forged = Buffer.from(pdf)
      forged[at] = (forged[at] ?? 0) ^ 1
      expect((await check(forged)).kind, `byte ${at - paper.length} of the revision`).not.toBe('genuine')
    }
  }, 60_000)

  it('is changed when anything was added behind its end, or its signature cut off in part', async () => {
    const paper = await drawn()
    const pdf = await signed(paper, keys.make())
    for (const forged of [
      Buffer.concat([pdf, Buffer.from('\n')]),
      Buffer.concat([pdf, Buffer.from('%%EOF\n')]),
      Buffer.concat([pdf, pdf.subarray(paper.length)]),
      pdf.subarray(0, -1),
      pdf.subarray(0, paper.length + 100),
    ])
      expect((await check(forged)).kind).toBe('changed')
  })

  it('is not signed again', async () => {
    const pdf = Buffer.concat([await signed(await listForTwo(), keys.make()), Buffer.from(' ')])
    await expect(signed(pdf, keys.make(), 'Penandatangan2')).rejects.toMatchObject({
      code: 'pdf_not_signable',
    })
  })
})

describe('signing', () => {
  it('is refused for what is no paper of ours, a wrong passphrase and a place that is not there', async () => {
    const [paper, key] = [await drawn(), keys.make()]
    await expect(signed(Buffer.from('%PDF-1.7'), key)).rejects.toMatchObject({ code: 'pdf_not_signable' })
    await expect(signed(paper, key, 'Penandatangan1', 'salah')).rejects.toMatchObject({
      code: 'wrong_passphrase',
    })
    await expect(signed(paper, key, 'Penandatangan9')).rejects.toMatchObject({
      code: 'signature_field_taken',
    })
  })

  it('tells whose key it is and whether its time has passed, and leaves the decision to the person', async () => {
    const key = keys.make({ days: 30 })
    const ask = () => backend.client.pdfSigning.key({ keyFile: fileOf(key, 'a.p12'), passphrase: PASSPHRASE })
    expect(await ask()).toMatchObject({ name: 'Drs. EDUARD CONTOH', issuer: 'CA Contoh', state: 'valid' })
    const before = now
    now += 40 * DAY_MS
    expect(await ask()).toMatchObject({ state: 'expired' })
    const verdict = await check(await signed(await drawn(), key))
    const [signature] = 'signatures' in verdict ? verdict.signatures : []
    if (!signature) throw new Error('no signature')
    expect(signatureSentence(signature, 'WITA')).toContain('sertifikat tidak berlaku pada saat itu')
    now = before - 10 * DAY_MS
    expect(await ask()).toMatchObject({ state: 'not_yet_valid' })
    now = before
  })
})
