/** What to do about a password that is being typed. Length is what counts; signs and digits are not asked for. */
import { PASSWORD_LENGTH } from '#shared/contract/protection.ts'

const GOOD_LENGTH = 16

export function passwordHint(password: string): string {
  const { length } = password
  if (length === 0)
    return `Paling sedikit ${PASSWORD_LENGTH.min} karakter. Beberapa kata yang hanya Anda ingat lebih kuat daripada satu kata.`
  if (length < PASSWORD_LENGTH.min) return `Kurang ${PASSWORD_LENGTH.min - length} karakter lagi.`
  if (isMonotonous(password)) return 'Mudah ditebak: terlalu banyak karakter yang sama.'
  if (length < GOOD_LENGTH) return 'Cukup. Satu kata lagi membuatnya jauh lebih kuat.'
  return 'Kuat.'
}

function isMonotonous(password: string): boolean {
  return new Set(password.toLowerCase()).size < 5
}
