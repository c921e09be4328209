/** A signer who is nobody, to show how a style sets the block of a signature. */
import type { Signatory } from './signature-block.ts'

export const SAMPLE_SIGNATORY: Signatory = {
  name: 'Nama Pejabat, S.H., M.Si.',
  prefix: '',
  officeTitle: 'Kepala Instansi',
  definitiveTitle: '',
  onBehalf: '',
  rank: 'Pembina Tk. I',
  nip: '',
}
