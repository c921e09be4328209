/** Payments to people who were present: whole rupiah, rates and taxes as the clerk entered them. */
import type { Category } from './category.ts'
import { readRank } from './rank.ts'

/** What is paid; each has its own rates and its own receipt. */
export const PAYMENTS = ['transport', 'allowance', 'consumption', 'honorarium'] as const
export type Payment = (typeof PAYMENTS)[number]

export const PAYMENT_LABELS: Readonly<Record<Payment, string>> = {
  transport: 'Transport',
  allowance: 'Uang saku',
  consumption: 'Konsumsi',
  honorarium: 'Honorarium',
}

/** The golongan of civil servants by which offices withhold; everybody else goes by the general rate. */
export const GOLONGAN_GROUPS = ['I', 'II', 'III', 'IV'] as const
export type GolonganGroup = (typeof GOLONGAN_GROUPS)[number]

export type PaymentRates = {
  rate: number | null
  categoryRates: Readonly<Partial<Record<Category, number>>>
  /** Hundredths of a percent. */
  taxBasisPoints: number | null
  golonganTaxBasisPoints: Readonly<Partial<Record<GolonganGroup, number>>>
}

/** Whole rupiah; null is what nobody has entered. */
export type Amounts = { gross: number | null; tax: number | null; net: number | null }

export type Payee = { category: Category; rank: string | null; daysPresent: number }

/** @param perDay the rate is for one day of presence. */
export function amountsFor(payee: Payee, rates: PaymentRates, perDay: boolean): Amounts {
  const rate = rates.categoryRates[payee.category] ?? rates.rate
  if (rate === null) return { gross: null, tax: null, net: null }
  const gross = perDay ? rate * payee.daysPresent : rate
  const basisPoints = taxOf(payee, rates)
  if (basisPoints === null) return { gross, tax: null, net: gross }
  const tax = Math.round((gross * basisPoints) / 10_000)
  return { gross, tax, net: gross - tax }
}

/** The sum of what is known; null as soon as one amount is not, since a sum of some would be wrong. */
export function total(amounts: readonly (number | null)[]): number | null {
  return amounts.reduce<number | null>(
    (sum, amount) => (sum === null || amount === null ? null : sum + amount),
    0,
  )
}

function taxOf({ rank }: Payee, rates: PaymentRates): number | null {
  const group = golonganGroup(rank)
  return (group === null ? undefined : rates.golonganTaxBasisPoints[group]) ?? rates.taxBasisPoints
}

/** "Penata Tk. I (III/d)" is III; ranks of PPPK have no such group. */
export function golonganGroup(rank: string | null): GolonganGroup | null {
  const known = rank === null ? null : readRank(rank)
  if (known?.scheme !== 'pns') return null
  const [roman] = known.golongan.split('/')
  return GOLONGAN_GROUPS.find((group) => group === roman) ?? null
}
