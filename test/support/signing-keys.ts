/** Keys of made-up officials in key files of several kinds, made by openssl, which knows nothing of Ikrar. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const PASSPHRASE = 'rahasia é'

export type KeyKind = 'rsa' | 'ecdsa'
export type KeyFileOptions = {
  kind?: KeyKind
  name?: string
  /** How openssl closes the file: as today, with RC2 and 3DES, or with 3DES alone. */
  closing?: 'modern' | 'legacy' | 'triple_des'
  /** Days until the certificate ends. */
  days?: number
  /** Without the certificate of who issued it. */
  alone?: boolean
}

export class SigningKeys {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ikrar-kunci-'))

  constructor() {
    const subject = '/C=ID/O=PSrE Contoh/CN=CA Contoh'
    this.#openssl('req', '-x509', ...RSA, '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', subject)
  }

  make({ kind = 'rsa', name = 'Drs. EDUARD CONTOH', days = 30, ...options }: KeyFileOptions = {}): Buffer {
    const { closing = 'modern', alone = false } = options
    const newKey = kind === 'rsa' ? RSA : EC
    this.#openssl('req', ...newKey, '-keyout', 'a.key', '-out', 'a.csr', '-subj', `/C=ID/CN=${name}`)
    const issuer = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial']
    this.#openssl('x509', '-req', '-in', 'a.csr', ...issuer, '-days', String(days), '-out', 'a.crt')
    const chain = alone ? [] : ['-certfile', 'ca.crt']
    return this.#export('-inkey', 'a.key', '-in', 'a.crt', ...chain, ...CLOSINGS[closing])
  }

  /** A key file that holds a certificate and no key. */
  withoutKey(): Buffer {
    return this.#export('-nokeys', '-in', 'ca.crt')
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #export(...options: string[]): Buffer {
    this.#openssl('pkcs12', '-export', ...options, '-out', 'a.p12', '-passout', `pass:${PASSPHRASE}`)
    return readFileSync(join(this.#folder, 'a.p12'))
  }

  #openssl(...options: string[]): void {
    execFileSync('openssl', options, { cwd: this.#folder, stdio: 'ignore' })
  }
}

const RSA = ['-newkey', 'rsa:2048', '-nodes']
const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
const CLOSINGS: Readonly<Record<NonNullable<KeyFileOptions['closing']>, string[]>> = {
  modern: [],
  legacy: ['-legacy'],
  triple_des: ['-legacy', '-certpbe', 'PBE-SHA1-3DES'],
}
