/** Whether a certificate is within its time, as it says itself. */
export const CERTIFICATE_STATES = ['valid', 'expired', 'not_yet_valid'] as const
export type CertificateState = (typeof CERTIFICATE_STATES)[number]

/** At a moment, in UTC milliseconds like its bounds. */
export function certificateState(
  { validFrom, validTo }: { validFrom: number; validTo: number },
  at: number,
): CertificateState {
  if (at > validTo) return 'expired'
  return at < validFrom ? 'not_yet_valid' : 'valid'
}
