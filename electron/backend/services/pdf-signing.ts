/** Signs finished papers of ours with the keys of officials. */
import { certificateState } from '#shared/domain/certificate.ts'
import { momentText } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { certificateFacts } from '../pdf-signing/certificate-facts.ts'
import { openKeyFile } from '../pdf-signing/key-file.ts'
import { readObjects } from '../pdf-signing/pdf-objects.ts'
import { type SignatureField, signatureForm } from '../pdf-signing/signature-fields.ts'
import { signPdf } from '../pdf-signing/sign-pdf.ts'
import { drawStamp } from '../pdf-signing/stamp.ts'
import { answerFile } from './answer-file.ts'
import type { ServiceOf } from './service.ts'
import { checkPdf, LARGEST_PDF_BYTES } from './verification/check-paper.ts'

/** A key with all its certificates takes some thousand bytes. */
const LARGEST_KEY_BYTES = 1_000_000

export function pdfSigningService({ db, clock, paths }: Context): ServiceOf<'pdfSigning'> {
  return {
    key: async ({ keyFile, passphrase }) => {
      const { certificate } = openKeyFile(await keyBytes(keyFile), passphrase)
      const facts = certificateFacts(certificate)
      return { ...facts, state: certificateState(facts, clock()) }
    },

    fields: async ({ file }) => {
      const { fields } = await ownPaper(file)
      return fields.map(({ name, signer, isSigned }) => ({ name, signer, isSigned }))
    },

    sign: async ({ file, keyFile, passphrase, field: name, reason, place }) => {
      const { pdf, fields, zone } = await ownPaper(file)
      const field = fields.find((one) => one.name === name)
      if (!field || field.isSigned) throw new AppError('signature_field_taken')
      const key = openKeyFile(await keyBytes(keyFile), passphrase)
      const { name: signer, issuer } = certificateFacts(key.certificate)
      const signedAt = clock()
      const stamp = { signer, issuer, moment: momentText(signedAt, zone) }
      const appearance = drawStamp(stamp, field, paths.resources)
      const signed = signPdf(pdf, { field: name, reason, place, appearance, signedAt, key })
      return { file: answerFile(signed, 'dokumen-ditandatangani', 'pdf') }
    },
  }

  /** Throws AppError pdf_not_signable unless it is a genuine paper of an event that is known here. */
  async function ownPaper(
    file: File,
  ): Promise<{ pdf: Buffer; fields: readonly SignatureField[]; zone: Zone }> {
    if (file.size > LARGEST_PDF_BYTES) throw new AppError('pdf_not_signable')
    const pdf = Buffer.from(await file.arrayBuffer())
    const verdict = checkPdf(db, pdf)
    if (verdict.kind !== 'genuine' && verdict.kind !== 'outdated') throw new AppError('pdf_not_signable')
    return { pdf, fields: signatureForm(readObjects(pdf))?.fields ?? [], zone: verdict.paper.zone }
  }
}

async function keyBytes(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST_KEY_BYTES) throw new AppError('not_a_signing_key')
  return new Uint8Array(await file.arrayBuffer())
}
