/** Whom a paper is about, and in which order. Nothing chosen means everybody. */
import { MultiSelect, Select } from '@mantine/core'
import type { PeopleOptions } from '#shared/contract/document-options/people.ts'
import { CATEGORIES } from '#shared/domain/category.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../../bridge/api.ts'
import { useAsk } from '../../../bridge/ask.ts'

type PeopleChoiceProps = {
  eventId: string
  value: PeopleOptions
  onChange: (change: Partial<PeopleOptions>) => void
}

export function PeopleChoice({ eventId, value, onChange }: PeopleChoiceProps) {
  const facets = useAsk(ask.participants.facets.queryOptions({ input: { eventId } })).data
  return (
    <>
      <MultiSelect
        label="OPD"
        placeholder={value.units?.length ? '' : 'Semua OPD'}
        value={value.units ?? []}
        onChange={(units) => onChange({ units: units.length > 0 ? units : undefined })}
        data={(facets?.units ?? []).map(({ label, count }) => option(label, label, count))}
        searchable
        clearable
        nothingFoundMessage="OPD ini tidak ada dalam daftar"
      />
      <MultiSelect
        label="Kategori"
        placeholder={value.categories?.length ? '' : 'Semua kategori'}
        value={value.categories ?? []}
        onChange={(chosen) =>
          onChange({
            categories: chosen.length > 0 ? CATEGORIES.filter((one) => chosen.includes(one)) : undefined,
          })
        }
        data={(facets?.categories ?? []).map(({ category, label, count }) => option(category, label, count))}
        clearable
      />
      <Select
        label="Urutan"
        value={value.order}
        onChange={(order) => order && onChange({ order })}
        data={[
          { value: 'name', label: 'Menurut nama' },
          { value: 'protocol', label: 'Menurut jabatan (protokol)' },
        ]}
        allowDeselect={false}
      />
    </>
  )
}

function option<Value extends string>(value: Value, label: string, count: number) {
  return { value, label: `${label} (${thousands(count)})` }
}
