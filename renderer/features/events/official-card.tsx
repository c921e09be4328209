import { Group, MultiSelect, Select, Text, TextInput } from '@mantine/core'
import type { Official } from '#shared/contract/events.ts'
import {
  OFFICE_PREFIX_LABELS,
  OFFICE_PREFIXES,
  OFFICIAL_ROLE_LABELS,
  OFFICIAL_ROLES,
} from '#shared/domain/events.ts'
import { readNip } from '#shared/domain/nip.ts'
import { signatureBlock, type SignatureStyle } from '#shared/domain/signature-block.ts'
import classes from './official-card.module.css'
import { RowActions } from '../../ui/line-list/row-actions.tsx'

const PREFIXES = OFFICE_PREFIXES.map((value) => ({
  value,
  label: value === '' ? OFFICE_PREFIX_LABELS[value] : `${value} (${OFFICE_PREFIX_LABELS[value]})`,
}))
const ROLES = OFFICIAL_ROLES.map((value) => ({ value, label: OFFICIAL_ROLE_LABELS[value] }))

type OfficialCardProps = {
  number: number
  official: Official
  isFirst: boolean
  isLast: boolean
  /** How this event's institution sets the block of a signature. */
  style: SignatureStyle
  onChange: (patch: Partial<Official>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

export function OfficialCard({
  number,
  official,
  isFirst,
  isLast,
  style,
  onChange,
  onMove,
  onRemove,
}: OfficialCardProps) {
  const name = official.name.trim() || `pejabat ${number}`
  const takesCare = official.prefix === 'Plt.' || official.prefix === 'Plh.'
  return (
    <div className={classes.card} role="group" aria-label={name}>
      <div className={classes.fields}>
        <TextInput
          className={classes.wide}
          label="Nama dengan gelar"
          maxLength={200}
          withAsterisk
          value={official.name}
          error={official.name.trim() === '' && 'Isi namanya.'}
          onChange={(e) => onChange({ name: e.currentTarget.value })}
        />
        <MultiSelect
          className={classes.wide}
          label="Peran"
          data={ROLES}
          value={official.roles}
          searchable
          hidePickedOptions
          nothingFoundMessage="Tidak ada peran seperti itu"
          onChange={(roles) => onChange({ roles })}
        />
        <Select
          label="Kedudukan"
          data={PREFIXES}
          value={official.prefix}
          allowDeselect={false}
          onChange={(prefix) => prefix !== null && onChange({ prefix })}
        />
        <TextInput
          className={classes.wide}
          label={takesCare ? 'Jabatan yang dilaksanakan' : 'Jabatan'}
          maxLength={300}
          value={official.officeTitle}
          onChange={(e) => onChange({ officeTitle: e.currentTarget.value })}
        />
        {takesCare ? (
          <TextInput
            label="Jabatan sendiri"
            maxLength={300}
            value={official.definitiveTitle}
            onChange={(e) => onChange({ definitiveTitle: e.currentTarget.value })}
          />
        ) : (
          <OnBehalf official={official} onChange={onChange} />
        )}
        <TextInput
          className={classes.wide}
          label="Pangkat, golongan"
          maxLength={100}
          value={official.rank}
          onChange={(e) => onChange({ rank: e.currentTarget.value })}
        />
        <TextInput
          label="NIP"
          maxLength={40}
          value={official.nip}
          error={nipNote(official.nip)}
          onChange={(e) => onChange({ nip: e.currentTarget.value })}
        />
        {takesCare && <OnBehalf official={official} onChange={onChange} />}
      </div>
      <aside className={classes.side} aria-label="Blok tanda tangan">
        <Group justify="flex-end">
          <RowActions name={name} isFirst={isFirst} isLast={isLast} onMove={onMove} onRemove={onRemove} />
        </Group>
        <SignatureLines official={official} style={style} />
      </aside>
    </div>
  )
}

function OnBehalf({ official, onChange }: Pick<OfficialCardProps, 'official' | 'onChange'>) {
  return (
    <>
      <TextInput
        label="Atas nama (a.n.)"
        maxLength={300}
        value={official.onBehalf}
        onChange={(e) => onChange({ onBehalf: e.currentTarget.value })}
      />
      {(official.onBehalf.trim() !== '' || official.through !== '') && (
        <TextInput
          label="Melalui (u.b.)"
          description="Pejabat di antara keduanya, misalnya Sekretaris Daerah. Kosong bila tidak ada."
          maxLength={300}
          value={official.through}
          onChange={(e) => onChange({ through: e.currentTarget.value })}
        />
      )}
    </>
  )
}

/** As it will stand on paper. */
function SignatureLines({ official, style }: { official: Official; style: SignatureStyle }) {
  const block = signatureBlock(official, style)
  return (
    <div className={classes.signature}>
      {block.office.map((line) => (
        <Text key={line} size="xs">
          {line}
        </Text>
      ))}
      <Text size="xs" fw={700} mt="lg">
        {block.name || '…'}
      </Text>
      {block.below.map((line) => (
        <Text key={line} size="xs">
          {line}
        </Text>
      ))}
    </div>
  )
}

/** An odd number is printed as it stands; it is only pointed at. */
function nipNote(nip: string): string | null {
  const verdict = readNip(nip)
  switch (verdict.kind) {
    case 'valid':
    case 'none':
    case 'nip_lama':
    case 'nrp':
      return null
    case 'nip_length':
      return `${verdict.digits} angka; NIP lazimnya 18 angka. Tercetak seperti ditulis.`
    case 'nip_birth_date':
    case 'nip_precision':
      return 'Angkanya tidak lazim untuk NIP. Tercetak seperti ditulis.'
  }
}
