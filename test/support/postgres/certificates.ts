/** An authority of the test's own and a certificate of it for localhost, made by openssl. */
import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Leaves server.crt and server.key in the folder. */
export function makeCertificates(folder: string, name = 'localhost'): { ca: string } {
  const at = (file: string) => join(folder, file)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' })
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-days',
    '30',
    '-subj',
    '/CN=Ikrar Uji CA',
    '-keyout',
    at('ca.key'),
    '-out',
    at('ca.crt'),
  )
  openssl('req', ...newKey, '-subj', `/CN=${name}`, '-keyout', at('server.key'), '-out', at('server.csr'))
  writeFileSync(at('names'), `subjectAltName=DNS:${name}\n`)
  const signed = ['-CA', at('ca.crt'), '-CAkey', at('ca.key'), '-CAcreateserial', '-extfile', at('names')]
  openssl('x509', '-req', '-in', at('server.csr'), ...signed, '-days', '30', '-out', at('server.crt'))
  chmodSync(at('server.key'), 0o600)
  return { ca: readFileSync(at('ca.crt'), 'utf8') }
}
