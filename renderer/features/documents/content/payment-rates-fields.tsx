/** The rates of one payment: one for all, or its own for a category; tax for all, or by golongan. */
import { Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import type { PaymentRates } from '#shared/contract/document-content/payment-receipts.ts'
import { CATEGORIES, CATEGORY_LABELS } from '#shared/domain/category.ts'
import { GOLONGAN_GROUPS } from '#shared/domain/payment.ts'

type PaymentRatesFieldsProps = {
  name: string
  rates: PaymentRates
  onChange: (rates: PaymentRates) => void
}

export function PaymentRatesFields({ name, rates, onChange }: PaymentRatesFieldsProps) {
  const withOwnRate = CATEGORIES.filter((category) => rates.categoryRates[category] !== undefined)
  const others = CATEGORIES.filter((category) => !withOwnRate.includes(category))
  return (
    <Stack gap="sm">
      <Rupiah
        label={`${name} untuk setiap orang`}
        description="Kosong mencetak kolom kosong untuk ditulis tangan."
        value={rates.rate}
        onChange={(rate) => onChange({ ...rates, rate })}
      />
      {withOwnRate.map((category) => (
        <Rupiah
          key={category}
          label={`Khusus ${CATEGORY_LABELS[category]}`}
          description="Kosongkan untuk kembali ke tarif umum."
          value={rates.categoryRates[category] ?? null}
          onChange={(rate) =>
            onChange({ ...rates, categoryRates: changed(rates.categoryRates, category, rate) })
          }
        />
      ))}
      <Select
        label="Tarif khusus kategori"
        placeholder="Tambah kategori"
        value={null}
        onChange={(category) =>
          category &&
          onChange({ ...rates, categoryRates: { ...rates.categoryRates, [category]: rates.rate ?? 0 } })
        }
        data={others.map((value) => ({ value, label: CATEGORY_LABELS[value] }))}
        searchable
        nothingFoundMessage="Kategori ini tidak ada"
      />
      <Percent
        label="PPh 21 (%)"
        description="Kosong berarti tanpa kolom pajak. Dibulatkan ke rupiah terdekat."
        value={rates.taxBasisPoints}
        onChange={(taxBasisPoints) => onChange({ ...rates, taxBasisPoints })}
      />
      <Group gap="sm" grow wrap="wrap" preventGrowOverflow={false}>
        {GOLONGAN_GROUPS.map((group) => (
          <Percent
            key={group}
            label={`Gol. ${group} (%)`}
            value={rates.golonganTaxBasisPoints[group] ?? null}
            onChange={(tax) =>
              onChange({
                ...rates,
                golonganTaxBasisPoints: changed(rates.golonganTaxBasisPoints, group, tax),
              })
            }
          />
        ))}
      </Group>
      <TextInput
        label="Uraian"
        description={`Kosong tercetak "${name}".`}
        maxLength={200}
        value={rates.description}
        onChange={(e) => onChange({ ...rates, description: e.currentTarget.value })}
      />
    </Stack>
  )
}

function changed<Key extends string>(
  all: Partial<Record<Key, number>>,
  key: Key,
  value: number | null,
): Partial<Record<Key, number>> {
  const { [key]: _, ...others } = all
  // What is left out is absent, never undefined.
  return (value === null ? others : { ...all, [key]: value }) as Partial<Record<Key, number>>
}

type AmountProps = {
  label: string
  description?: string
  value: number | null
  onChange: (value: number | null) => void
}

function Rupiah({ label, description, value, onChange }: AmountProps) {
  return (
    <NumberInput
      label={label}
      description={description}
      prefix="Rp"
      thousandSeparator="."
      decimalSeparator=","
      allowDecimal={false}
      allowNegative={false}
      min={0}
      max={99_999_999}
      hideControls
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
    />
  )
}

/** Shown as percent, kept in hundredths of it. */
function Percent({ label, description, value, onChange }: AmountProps) {
  return (
    <NumberInput
      label={label}
      description={description}
      decimalSeparator=","
      decimalScale={2}
      allowNegative={false}
      min={0}
      max={100}
      hideControls
      value={value === null ? '' : value / 100}
      onChange={(next) => onChange(typeof next === 'number' ? Math.round(next * 100) : null)}
    />
  )
}
