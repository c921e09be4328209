/** The style of official papers: one of the presets, or what this institution changed of it. */
import { Group, Input, NumberInput, Select, SimpleGrid, Stack, Switch } from '@mantine/core'
import type { OfficeDraft } from '#shared/contract/office.ts'
import {
  GAP_LINES,
  HOUSE_PRESETS,
  type HouseStyle,
  houseStyleOf,
  MARGIN_LIMITS_MM,
  SHEET_LIMITS_MM,
} from '#shared/domain/house-style.ts'
import { STYLES } from './office-draft.ts'

const OWN = 'own'
const CHOICES = [...STYLES, { value: OWN, label: 'Gaya sendiri: tepi, ukuran folio, blok tanda tangan' }]

const MARGINS = [
  { field: 'topMm', label: 'Tepi atas (mm)' },
  { field: 'bottomMm', label: 'Tepi bawah (mm)' },
  { field: 'leftMm', label: 'Tepi kiri (mm)' },
  { field: 'rightMm', label: 'Tepi kanan (mm)' },
] as const

const SWITCHES = [
  { field: 'capitals', label: 'Jabatan dan nama dengan huruf besar' },
  { field: 'rank', label: 'Pangkat di bawah nama' },
  { field: 'nip', label: 'NIP di bawah nama' },
  { field: 'narrowTables', label: 'Daftar berkolom banyak boleh lebih dekat ke tepi kertas' },
] as const

type HouseStyleFieldsProps = { draft: OfficeDraft; onChange: (patch: Partial<OfficeDraft>) => void }

export function HouseStyleFields({ draft, onChange }: HouseStyleFieldsProps) {
  const { houseStyle } = draft
  const choose = (value: string | null): void => {
    const preset = HOUSE_PRESETS.find((one) => one === value)
    if (preset) onChange({ style: preset, houseStyle: null })
    else if (value === OWN) onChange({ houseStyle: houseStyleOf(draft) })
  }
  return (
    <Stack>
      <Select
        label="Gaya naskah dinas"
        description="Menentukan tepi halaman dan blok tanda tangan. Huruf di semua naskah: Arimo, selebar Arial; nama beraksara Arab dan Jawa: Noto Sans."
        data={CHOICES}
        allowDeselect={false}
        value={houseStyle === null ? draft.style : OWN}
        onChange={choose}
      />
      {houseStyle !== null && (
        <OwnStyle style={houseStyle} onChange={(next) => onChange({ houseStyle: next })} />
      )}
    </Stack>
  )
}

function OwnStyle({ style, onChange }: { style: HouseStyle; onChange: (style: HouseStyle) => void }) {
  const change = (patch: Partial<HouseStyle>): void => onChange({ ...style, ...patch })
  return (
    <>
      <SimpleGrid cols={{ base: 2, lg: 4 }}>
        {MARGINS.map(({ field, label }) => (
          <Millimetres
            key={field}
            label={label}
            value={style[field]}
            limits={MARGIN_LIMITS_MM}
            onChange={(length) => change({ [field]: length })}
          />
        ))}
      </SimpleGrid>
      <Input.Wrapper
        label="Ukuran kertas F4/folio kantor ini"
        labelElement="div"
        description="Lazimnya 215 × 330 mm; ada juga yang memakai 210 × 330 atau 216 × 356 mm."
      >
        <Group grow mt="xs">
          <Millimetres
            label="Lebar (mm)"
            value={style.folioMm.widthMm}
            limits={SHEET_LIMITS_MM}
            onChange={(widthMm) => change({ folioMm: { ...style.folioMm, widthMm } })}
          />
          <Millimetres
            label="Tinggi (mm)"
            value={style.folioMm.heightMm}
            limits={SHEET_LIMITS_MM}
            onChange={(heightMm) => change({ folioMm: { ...style.folioMm, heightMm } })}
          />
        </Group>
      </Input.Wrapper>
      {SWITCHES.map(({ field, label }) => (
        <Switch
          key={field}
          label={label}
          checked={style[field]}
          onChange={(e) => change({ [field]: e.currentTarget.checked })}
        />
      ))}
      <NumberInput
        label="Baris kosong untuk tanda tangan dan stempel"
        maw="20rem"
        value={style.gapLines}
        onChange={(lines) => typeof lines === 'number' && change({ gapLines: lines })}
        min={GAP_LINES.least}
        max={GAP_LINES.most}
        clampBehavior="strict"
        allowDecimal={false}
      />
    </>
  )
}

type MillimetresProps = {
  label: string
  value: number
  limits: { least: number; most: number }
  onChange: (length: number) => void
}

/** A length is taken over when it is within its limits; while it is typed it may be too short. */
function Millimetres({ label, value, limits, onChange }: MillimetresProps) {
  return (
    <NumberInput
      label={label}
      value={value}
      onChange={(length) =>
        typeof length === 'number' && length >= limits.least && length <= limits.most && onChange(length)
      }
      min={limits.least}
      max={limits.most}
      clampBehavior="blur"
      decimalSeparator=","
      allowedDecimalSeparators={[',', '.']}
      decimalScale={1}
    />
  )
}
