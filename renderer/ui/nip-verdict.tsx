/** Says beside a NIP being typed what the number means, or why it can't be one. */
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { longDate } from '#shared/domain/time-text.ts'
import type { NipVerdict } from '#shared/domain/nip.ts'
import classes from './nip-verdict.module.css'

export function nipSentence(verdict: NipVerdict): string {
  switch (verdict.kind) {
    case 'none':
      return 'Kosongkan bila tidak punya NIP.'
    case 'valid':
      return [
        `Sah: ${holders[verdict.holder]}`,
        sexOf(verdict.gender),
        `lahir ${longDate(verdict.birthDate)}`,
        ...verdict.doubts.map((doubt) => doubts[doubt]),
      ]
        .filter((part) => part !== null)
        .join(', ')
    case 'nip_length':
      return verdict.digits > 18
        ? `Terlalu panjang: ${verdict.digits} angka, seharusnya 18.`
        : `Baru ${verdict.digits} dari 18 angka.`
    case 'nip_birth_date':
      return 'Delapan angka pertama bukan tanggal lahir yang mungkin (tahun, bulan, tanggal).'
    case 'nip_precision':
      return 'Tiga angka terakhir tampak hilang karena format angka di Excel. Salin dari dokumen aslinya.'
    case 'nip_lama':
      return 'Ini NIP lama (9 angka). Disimpan sebagai catatan, bukan sebagai NIP.'
    case 'nrp':
      return 'Ini NRP (TNI/Polri). Disimpan sebagai catatan, bukan sebagai NIP.'
  }
}

const holders = { pns: 'PNS', pppk: 'PPPK' } as const
const doubts = {
  nip_gender: 'angka jenis kelamin tidak lazim',
  nip_appointment: 'bulan atau tahun pengangkatan tidak lazim',
} as const

function sexOf(gender: 'L' | 'P' | null): string | null {
  if (gender === null) return null
  return gender === 'L' ? 'laki-laki' : 'perempuan'
}

/** Not an alert: it changes with every digit. */
export function NipVerdictText({ verdict }: { verdict: NipVerdict }) {
  const state =
    verdict.kind === 'none'
      ? 'none'
      : verdict.kind === 'valid' && verdict.doubts.length === 0
        ? 'sure'
        : 'odd'
  return (
    <div className={classes.verdict} data-state={state}>
      {state === 'sure' && <IconCircleCheck size={16} aria-hidden />}
      {state === 'odd' && <IconAlertTriangle size={16} aria-hidden />}
      {nipSentence(verdict)}
    </div>
  )
}
