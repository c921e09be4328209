/** Signing a finished paper with the key of an official. Neither the key nor its passphrase is kept. */
import { z } from 'zod'
import { CERTIFICATE_STATES } from '../domain/certificate.ts'
import { file, instant, procedure, text } from './base.ts'

/** As the certificate says itself. */
export const certificateFacts = z.object({
  name: z.string(),
  issuer: z.string(),
  validFrom: instant,
  validTo: instant,
})
export type CertificateFacts = z.infer<typeof certificateFacts>

const keyFile = { keyFile: file, passphrase: z.string().max(1000) }

export const pdfSigning = {
  /** Whose key it is, before anything is signed with it. */
  key: procedure
    .input(z.object(keyFile))
    .output(certificateFacts.extend({ state: z.enum(CERTIFICATE_STATES) })),
  /** Where a paper can be signed; empty where it has no such place. */
  fields: procedure
    .input(z.object({ file }))
    .output(z.array(z.object({ name: z.string(), signer: z.string(), isSigned: z.boolean() }))),
  /** The paper with the signature added; what stood there before stays byte by byte. */
  sign: procedure
    .input(
      z.object({
        file,
        ...keyFile,
        field: z.string().max(60),
        reason: text(200).default(''),
        place: text(120).default(''),
      }),
    )
    .output(z.object({ file })),
}
