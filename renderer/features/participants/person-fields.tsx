/** The fields about one person, the ones that are always needed first. */
import { Autocomplete, Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { CATEGORIES, CATEGORY_LABELS } from '#shared/domain/category.ts'
import { maskNik } from '#shared/domain/nik.ts'
import { readNip } from '#shared/domain/nip.ts'
import { maskPhone } from '#shared/domain/phone.ts'
import { NipVerdictText } from '../../ui/nip-verdict.tsx'
import { CoveredField } from './covered-field.tsx'
import { fieldLabels, isOdd, type PersonValues } from './person-values.ts'
import type { Covered } from './use-covered.ts'

type Props = {
  form: UseFormReturnType<PersonValues>
  units: readonly string[]
  isNew: boolean
  covered: Covered
  /** The odd NIP was pointed out; saving once more keeps it. */
  warned: boolean
}

const categoryChoices = CATEGORIES.map((category) => ({ value: category, label: CATEGORY_LABELS[category] }))
const genderChoices = [
  { value: 'L', label: 'Laki-laki' },
  { value: 'P', label: 'Perempuan' },
]
const SUGGESTIONS = 12

export function PersonFields({ form, units, isNew, covered, warned }: Props) {
  const text = (field: keyof PersonValues) => ({ label: fieldLabels[field], ...form.getInputProps(field) })
  return (
    <>
      <TextInput
        {...text('name')}
        description="Dengan gelar, seperti pada undangan"
        required
        data-autofocus={isNew || undefined}
      />
      <Select
        {...text('category')}
        data={categoryChoices}
        searchable
        allowDeselect={false}
        nothingFoundMessage="Kategori ini tidak ada"
      />
      <IdentityField form={form} warned={warned} />
      <Autocomplete {...text('unit')} data={[...units]} limit={SUGGESTIONS} />
      <TextInput {...text('position')} />
      <SimpleGrid cols={2} spacing="md">
        <TextInput {...text('subUnit')} />
        <TextInput {...text('rank')} placeholder="Penata, III/c" />
        <TextInput {...text('village')} />
        <TextInput {...text('district')} />
        <CoveredField
          label={fieldLabels.phone}
          mask={maskPhone}
          onShow={covered.show('phone')}
          busy={covered.busy}
          input={{ ...form.getInputProps('phone'), inputMode: 'tel' }}
        />
        <TextInput {...text('seat')} />
        <Select
          {...text('gender')}
          data={genderChoices}
          clearable
          onChange={(value) => form.setFieldValue('gender', genderOf(value))}
          value={form.values.gender || null}
        />
        <TextInput {...text('email')} inputMode="email" />
      </SimpleGrid>
      <CoveredField
        label={fieldLabels.nik}
        mask={maskNik}
        onShow={covered.show('nik')}
        busy={covered.busy}
        input={{ ...form.getInputProps('nik'), inputMode: 'numeric' }}
      />
      <Textarea
        {...text('note')}
        autosize
        minRows={2}
        description="Tampil besar kepada petugas saat orang ini tiba, misalnya: kursi roda, VIP dijemput, bawa surat tugas"
      />
    </>
  )
}

function genderOf(value: string | null): PersonValues['gender'] {
  return value === 'L' || value === 'P' ? value : ''
}

function IdentityField({ form, warned }: Pick<Props, 'form' | 'warned'>) {
  const verdict = readNip(form.values.identity)
  return (
    <div>
      <TextInput
        label={fieldLabels.identity}
        inputMode="numeric"
        autoComplete="off"
        aria-describedby="verdict-of-nip"
        {...form.getInputProps('identity')}
      />
      <div id="verdict-of-nip" aria-live="polite">
        <NipVerdictText verdict={verdict} />
        {warned && isOdd(verdict) && (
          <Text size="sm" fw={600}>
            Tekan Simpan apa adanya bila memang begitu tertulis; orangnya tetap diterima tanpa NIP.
          </Text>
        )}
      </div>
    </div>
  )
}
