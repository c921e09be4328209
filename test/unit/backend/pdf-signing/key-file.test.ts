import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../../../electron/backend/app-error.ts'
import { certificateFacts } from '../../../../electron/backend/pdf-signing/certificate-facts.ts'
import { openKeyFile } from '../../../../electron/backend/pdf-signing/key-file.ts'
import { type KeyFileOptions, PASSPHRASE, SigningKeys } from '../../../support/signing-keys.ts'

let keys: SigningKeys
beforeAll(() => (keys = new SigningKeys()))
afterAll(() => keys.remove())

function codeOf(bytes: Uint8Array, passphrase = PASSPHRASE): string {
  try {
    openKeyFile(bytes, passphrase)
    return 'opened'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

describe('a key file', () => {
  const kinds: KeyFileOptions[] = [
    { kind: 'rsa' },
    { kind: 'ecdsa' },
    { kind: 'rsa', closing: 'legacy' },
    { kind: 'ecdsa', closing: 'legacy' },
    { kind: 'rsa', closing: 'triple_des' },
  ]

  it.each(kinds)('of any usual kind is opened with its chain: %o', (options) => {
    const { certificate, chain, key } = openKeyFile(keys.make(options), PASSPHRASE)
    expect(certificateFacts(certificate)).toMatchObject({ name: 'Drs. EDUARD CONTOH', issuer: 'CA Contoh' })
    expect(chain.map((one) => certificateFacts(one).name)).toEqual(['CA Contoh'])
    expect(key.asymmetricKeyType).toBe(options.kind === 'rsa' ? 'rsa' : 'ec')
  })

  it('without the certificate of who issued it is opened all the same', () => {
    expect(openKeyFile(keys.make({ alone: true }), PASSPHRASE).chain).toEqual([])
  })

  it.each(['modern', 'legacy'] as const)('stays closed to another passphrase (%s)', (closing) => {
    const file = keys.make({ closing })
    for (const passphrase of ['', 'rahasia', `${PASSPHRASE} `])
      expect(codeOf(file, passphrase)).toBe('wrong_passphrase')
  })

  it('that holds no key, or is no key file at all, says so', () => {
    expect(codeOf(keys.withoutKey())).toBe('signing_key_missing')
    expect(codeOf(Buffer.from('Halo'))).toBe('not_a_signing_key')
    expect(codeOf(Buffer.alloc(0))).toBe('not_a_signing_key')
    const { privateKey } = generateKeyPairSync('ed25519')
    expect(codeOf(privateKey.export({ format: 'der', type: 'pkcs8' }))).toBe('not_a_signing_key')
  })

  it('that was damaged is opened or refused, and never ends in anything else', () => {
    const file = keys.make({ kind: 'ecdsa', alone: true })
    const known = [
      'opened',
      'wrong_passphrase',
      'not_a_signing_key',
      'signing_key_missing',
      'signing_key_unsuitable',
    ]
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const damaged = Buffer.from(file)
        damaged[at] = (damaged[at] ?? 0) ^ mask
        expect(known).toContain(codeOf(damaged))
      }),
      { numRuns: 150 },
    )
  })
})
