/** Whose certificate it is and who gave it out, as it says itself. Whether that is true, a reader of PDFs checks. */
import type { X509Certificate } from 'node:crypto'
import type { CertificateFacts } from '#shared/contract/pdf-signing.ts'

export function certificateFacts(certificate: X509Certificate): CertificateFacts {
  const { subject, issuer } = certificate.toLegacyObject()
  return {
    name: nameIn(subject),
    issuer: nameIn(issuer),
    validFrom: Date.parse(certificate.validFrom),
    validTo: Date.parse(certificate.validTo),
  }
}

type Named = { CN?: string | string[]; O?: string | string[] }

/** The common name, else the organisation. */
function nameIn({ CN, O }: Named): string {
  return [CN ?? O ?? ''].flat().join(', ')
}
