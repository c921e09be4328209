import { createHmac, randomBytes } from 'node:crypto'

/** 32 random bytes as hexadecimal digits. */
export function newKey(): string {
  return randomBytes(32).toString('hex')
}

/** Tells the right key from another without telling anything about it. */
export function checkOf(key: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update('ikrar: kunci data').digest('hex').slice(0, 16)
}
