import { X509Certificate } from 'node:crypto'
import { expect, it } from 'vitest'
import { isGoodFor, makeCertificate } from '../../../../electron/backend/desk/certificate.ts'

const NOW = Date.parse('2026-11-20T01:00:00Z')
const DAY_MS = 24 * 60 * 60 * 1000
const made = makeCertificate(['192.168.1.7', '10.0.0.2'], NOW, new Uint8Array(16).fill(0xff))
const parsed = new X509Certificate(made.certificate)

it('a certificate is signed by its own key and names the addresses of this laptop only', () => {
  expect(parsed.verify(parsed.publicKey)).toBe(true)
  expect(parsed.subjectAltName).toBe('IP Address:192.168.1.7, IP Address:10.0.0.2')
  expect(parsed.checkIP('192.168.1.7')).toBe('192.168.1.7')
  expect(parsed.checkIP('192.168.1.8')).toBeUndefined()
  expect(parsed.ca).toBe(false)
  expect(parsed.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1')
  expect(parsed.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1'])
})

it('it is good for at most 398 days and from yesterday on', () => {
  const from = Date.parse(parsed.validFrom)
  const until = Date.parse(parsed.validTo)
  expect(until - from).toBeLessThanOrEqual(398 * DAY_MS)
  expect(from).toBe(NOW - DAY_MS)
  expect(until).toBe(made.expiresAt)
})

it('another address or the last two weeks ask for a new one', () => {
  expect(isGoodFor(made, '10.0.0.2', NOW)).toBe(true)
  expect(isGoodFor(made, '10.0.0.3', NOW)).toBe(false)
  expect(isGoodFor(made, '10.0.0.2', made.expiresAt - 14 * DAY_MS)).toBe(false)
})
