/** Whose key it is. Whether the certificate is to be trusted, nobody can tell without the internet. */
import { Alert, Text } from '@mantine/core'
import type { CertificateFacts } from '#shared/contract/pdf-signing.ts'
import type { CertificateState } from '#shared/domain/certificate.ts'
import { longDate } from '#shared/domain/time-text.ts'

const WARNINGS: Readonly<Record<CertificateState, string | null>> = {
  valid: null,
  expired:
    'Masa berlaku sertifikat ini sudah lewat. Dokumen tetap dapat ditandatangani, tetapi pembaca PDF akan menolaknya. Minta sertifikat baru dari penerbitnya.',
  not_yet_valid:
    'Sertifikat ini belum berlaku menurut jam laptop ini. Periksa jam laptop, atau tunggu tanggal mulainya.',
}

export function CertificateNote({
  certificate,
}: {
  certificate: CertificateFacts & { state: CertificateState }
}) {
  const { name, issuer, validFrom, validTo, state } = certificate
  const warning = WARNINGS[state]
  return (
    <Alert variant="light" color={warning === null ? 'gray' : 'yellow'} title={name}>
      <Text size="sm">
        Sertifikat dari {issuer}, berlaku {dayOf(validFrom)} s.d. {dayOf(validTo)}.
      </Text>
      {warning !== null && <Text size="sm">{warning}</Text>}
      <Text size="sm">Keabsahan sertifikat diperiksa oleh pembaca PDF, bukan oleh Ikrar.</Text>
    </Alert>
  )
}

function dayOf(utcMs: number): string {
  return longDate(new Date(utcMs).toISOString().slice(0, 10))
}
