import { z } from 'zod'
import { id, text } from '../base.ts'

/** One of the two parties: an official of the event, or somebody written here. */
const party = z.object({
  /** Null where the party is written by hand. */
  officialId: id.nullable().default(null),
  name: text(200).default(''),
  nip: text(40).default(''),
  rank: text(100).default(''),
  office: text(300).default(''),
  /** What this party is to the event, e.g. "penyelenggara"; empty leaves it out. */
  as: text(200).default(''),
})
export type RecordParty = z.infer<typeof party>

const nobody = party.parse({})

export const officialRecordContent = z.object({
  /** What is recorded, in the title; empty names what was pledged and signed. */
  subject: text(300).default(''),
  first: party.default(nobody),
  second: party.default(nobody),
  /** Hal-hal lain. */
  notes: z.array(text(2000).min(1)).max(50).default([]),
  /** How many originals are made. */
  copies: z.int().min(1).max(99).default(2),
  attachments: z
    .array(text(300).min(1))
    .max(50)
    .default(['Naskah ikrar', 'Daftar hadir', 'Rekapitulasi', 'Dokumentasi']),
})
