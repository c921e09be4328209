/** Rates and taxes of each payment, and who signs for the money. Every amount is the clerk's own. */
import { useState } from 'react'
import { Fieldset, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import type { Treasurer } from '#shared/contract/document-content/payment-receipts.ts'
import { PAYMENT_LABELS, PAYMENTS, type Payment } from '#shared/domain/payment.ts'
import type { EditorProps } from './editor.ts'
import { PaymentRatesFields } from './payment-rates-fields.tsx'

const SIGNERS = [
  { key: 'approver', label: 'Setuju dibayar' },
  { key: 'treasurer', label: 'Lunas dibayar' },
  { key: 'officer', label: 'PPTK' },
] as const

export function PaymentReceiptsContent({ body, onChange }: EditorProps<'payment_receipts'>) {
  const [payment, setPayment] = useState<Payment>('transport')
  return (
    <>
      <Fieldset legend="Tarif">
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            Tarif dan pajak diisi sendiri menurut ketentuan setempat; Ikrar tidak menentukan besarnya.
          </Text>
          <SegmentedControl
            orientation="vertical"
            aria-label="Tarif untuk"
            value={payment}
            onChange={setPayment}
            data={PAYMENTS.map((value) => ({ value, label: PAYMENT_LABELS[value] }))}
          />
          <PaymentRatesFields
            key={payment}
            name={PAYMENT_LABELS[payment]}
            rates={body[payment]}
            onChange={(rates) => onChange({ ...body, [payment]: rates })}
          />
        </Stack>
      </Fieldset>
      {SIGNERS.map(({ key, label }) => (
        <SignerFields
          key={key}
          label={label}
          signer={body[key]}
          onChange={(signer) => onChange({ ...body, [key]: signer })}
        />
      ))}
    </>
  )
}

type SignerFieldsProps = { label: string; signer: Treasurer; onChange: (signer: Treasurer) => void }

function SignerFields({ label, signer, onChange }: SignerFieldsProps) {
  return (
    <Fieldset legend={label}>
      <Stack gap="sm">
        <TextInput
          label="Jabatan"
          maxLength={200}
          value={signer.office}
          onChange={(e) => onChange({ ...signer, office: e.currentTarget.value })}
        />
        <TextInput
          label="Nama dengan gelar"
          description="Kosong tercetak sebagai titik-titik."
          maxLength={200}
          value={signer.name}
          onChange={(e) => onChange({ ...signer, name: e.currentTarget.value })}
        />
        <TextInput
          label="NIP"
          maxLength={40}
          value={signer.nip}
          onChange={(e) => onChange({ ...signer, nip: e.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  )
}
