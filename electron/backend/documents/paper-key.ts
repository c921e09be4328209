/** The name under which the runs of a paper are remembered; some kinds are several papers, each counted alone. */
import type { DocumentOptions } from '#shared/contract/document-options/index.ts'

export function paperKey(options: DocumentOptions): string {
  const variant = variantOf(options)
  return variant === null ? options.kind : `${options.kind}:${variant}`
}

function variantOf(options: DocumentOptions): string | null {
  switch (options.kind) {
    case 'attendance_list':
      return options.audience === 'participants' ? null : options.audience
    case 'certificates':
      return options.recipients
    case 'payment_receipts':
      return options.payment
    case 'pledge_sheet':
    case 'pledge_reading':
    case 'pledge_board':
      return options.instrument
    default:
      return null
  }
}
