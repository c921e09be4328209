import type { PanelProps } from './panel.ts'
import { SignersChoice } from './signers-choice.tsx'

export function UnsignedOptions({ event, options, onChange }: PanelProps<'unsigned'>) {
  return (
    <SignersChoice
      event={event}
      signerIds={options.signerIds}
      onChange={(signerIds) => onChange({ ...options, signerIds })}
    />
  )
}
