/** What certificates are drawn from. */
import type { Material } from '#shared/contract/document-content/certificates.ts'
import type { PaperData } from '../document.ts'
import type { SignedBlock } from '../kit/signatures.ts'

export type Certificate = {
  name: string
  /** NIP, then position and origin. */
  identity: string[]
  /** "Peserta" */
  role: string
  /** Dots while none was given. */
  number: string
}
export type CertificatesData = PaperData & {
  /** "SERTIFIKAT" */
  heading: string
  /** "pada kegiatan …" */
  statement: string
  certificates: Certificate[]
  signatures: SignedBlock[]
  /** Null where the back stays empty. */
  materials: Material[] | null
}
