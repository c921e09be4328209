import { Autocomplete, Group, Select, Stack, TextInput } from '@mantine/core'
import { PROVINCES } from '#shared/domain/regions.ts'
import { ZONE_FACTS, ZONES } from '#shared/domain/time.ts'
import { Section } from '../../ui/section.tsx'
import type { DraftProps } from './draft-props.ts'

const PROVINCE_NAMES = PROVINCES.map(({ name }) => name)
const ZONE_CHOICES = ZONES.map((value) => ({ value, label: `${value} (${ZONE_FACTS[value].label})` }))

export function PlaceSection({ draft, change }: DraftProps) {
  function setProvince(province: string): void {
    const known = PROVINCES.find(({ name }) => name === province)
    change(known ? { province, zone: known.zone } : { province })
  }
  return (
    <Section title="Tempat">
      <Stack>
        <TextInput
          label="Tempat"
          description="Gedung atau ruangan, misalnya Aula Kantor Bupati."
          maxLength={300}
          value={draft.venue}
          onChange={(e) => change({ venue: e.currentTarget.value })}
        />
        <Group align="flex-start" grow preventGrowOverflow={false}>
          <TextInput
            label="Kota"
            description="Tempat surat ditandatangani."
            maxLength={200}
            value={draft.city}
            onChange={(e) => change({ city: e.currentTarget.value })}
          />
          <Autocomplete
            label="Provinsi"
            description="Menentukan zona waktu."
            data={PROVINCE_NAMES}
            maxLength={100}
            limit={38}
            value={draft.province}
            onChange={setProvince}
          />
          <Select
            label="Zona waktu"
            description="Semua jam kegiatan memakai zona ini."
            data={ZONE_CHOICES}
            allowDeselect={false}
            value={draft.zone}
            onChange={(zone) => zone && change({ zone })}
          />
        </Group>
      </Stack>
    </Section>
  )
}
