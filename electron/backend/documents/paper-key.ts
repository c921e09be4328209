/** The name under which the runs of a paper are remembered; some kinds are several papers, each counted alone. */
import type { DocumentOptions } from '#shared/contract/document-options/index.ts'

export function paperKey(options: DocumentOptions): string {
  const variant = variantOf(options)
  return variant === null ? options.kind : `${options.kind}:${variant}`
}

function variantOf(options: DocumentOptions): string | null {
  if (options.kind === 'attendance_list') return options.audience === 'participants' ? null : options.audience
  if (options.kind === 'certificates') return options.recipients
  if (options.kind === 'payment_receipts') return options.payment
  if ('approval' in options && options.approval !== undefined) return `approval-${options.approval}`
  if ('addendum' in options && options.addendum !== undefined) return `addendum-${options.addendum}`
  return 'instrument' in options ? options.instrument : null
}
