import { z } from 'zod'
import { CATEGORIES } from '../../domain/category.ts'
import { GOLONGAN_GROUPS } from '../../domain/payment.ts'
import { text } from '../base.ts'

/** Whole rupiah; null while nobody has entered it, which prints as a blank. */
const rupiah = z.int().min(0).max(99_999_999)
/** Hundredths of a percent: 5% is 500. */
const taxBasisPoints = z.int().min(0).max(10_000)

const rates = z.object({
  /** What everybody gets whose category has no rate of its own. */
  rate: rupiah.nullable().default(null),
  categoryRates: z.partialRecord(z.enum(CATEGORIES), rupiah).default({}),
  /** PPh 21 of everybody whose golongan has none of its own; null leaves the column empty. */
  taxBasisPoints: taxBasisPoints.nullable().default(null),
  golonganTaxBasisPoints: z.partialRecord(z.enum(GOLONGAN_GROUPS), taxBasisPoints).default({}),
  /** Uraian; empty takes the name of the payment. */
  description: text(200).default(''),
})
export type PaymentRates = z.infer<typeof rates>

const treasurer = z.object({
  /** "Kuasa Pengguna Anggaran" */
  office: text(200).default(''),
  name: text(200).default(''),
  nip: text(40).default(''),
})
export type Treasurer = z.infer<typeof treasurer>

/** Rates and signers of the receipts of an event: amounts are always the clerk's own. */
export const paymentReceiptsContent = z.object({
  transport: rates.prefault({}),
  allowance: rates.prefault({}),
  consumption: rates.prefault({}),
  honorarium: rates.prefault({}),
  /** Setuju dibayar. */
  approver: treasurer.prefault({ office: 'Kuasa Pengguna Anggaran' }),
  /** Lunas dibayar. */
  treasurer: treasurer.prefault({ office: 'Bendahara Pengeluaran' }),
  /** PPTK. */
  officer: treasurer.prefault({ office: 'Pejabat Pelaksana Teknis Kegiatan' }),
})
