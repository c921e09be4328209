/** The certificate of the authority that the centre's server is trusted by: one or several, PEM or DER. */
import { X509Certificate } from 'node:crypto'
import { AppError } from '../../app-error.ts'

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g
const LARGEST_BYTES = 200_000

/** As PEM. Throws not_a_certificate. */
export async function readCertificateFile(file: File): Promise<string> {
  if (file.size > LARGEST_BYTES) throw new AppError('not_a_certificate')
  const bytes = Buffer.from(await file.arrayBuffer())
  const blocks: (string | Buffer)[] = bytes.toString('latin1').match(PEM) ?? [bytes]
  try {
    return blocks.map((block) => new X509Certificate(block).toString()).join('')
  } catch (error) {
    throw new AppError('not_a_certificate', {}, { cause: error })
  }
}

/** Of the first of them, as people compare it. */
export function certificateShown(pem: string): { subject: string; fingerprint: string; validTo: number } {
  const { subject, fingerprint256, validTo } = new X509Certificate(pem)
  return {
    subject: /CN=(.+)/.exec(subject)?.[1] ?? subject.replaceAll('\n', ', '),
    fingerprint: fingerprint256,
    validTo: Date.parse(validTo),
  }
}
