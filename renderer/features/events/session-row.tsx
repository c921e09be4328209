import { MultiSelect, NumberInput, Switch, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { EventSession } from '#shared/contract/stand.ts'
import { CATEGORIES, CATEGORY_LABELS } from '#shared/domain/category.ts'
import { RowActions } from '../../ui/line-list/row-actions.tsx'
import { UnfoldButton } from '../../ui/line-list/unfold-button.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { CapacityField } from './capacity-field.tsx'
import classes from './stands.module.css'

const KINDS = CATEGORIES.map((value) => ({ value, label: CATEGORY_LABELS[value] }))
const LONGEST_GRACE_MINUTES = 720

type SessionRowProps = {
  number: number
  session: EventSession
  isFirst: boolean
  isLast: boolean
  onChange: (patch: Partial<EventSession>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

export function SessionRow({
  number,
  session,
  isFirst,
  isLast,
  onChange,
  onMove,
  onRemove,
}: SessionRowProps) {
  const [open, { toggle }] = useDisclosure(false)
  const name = session.title.trim() || `sesi ${number}`
  return (
    <li className={classes.item}>
      <div className={`${classes.line} ${classes.session}`}>
        <TextInput
          aria-label={`Nama sesi ${number}`}
          placeholder="misalnya: Materi I"
          maxLength={300}
          value={session.title}
          error={session.title.trim() === ''}
          onChange={(e) => onChange({ title: e.currentTarget.value })}
        />
        <TimeField
          aria-label={`Dibuka ${name}`}
          w="auto"
          placeholder="bebas"
          value={session.opens ?? ''}
          onChange={(opens) => onChange({ opens })}
          onEmpty={() => onChange({ opens: null })}
        />
        <TimeField
          aria-label={`Ditutup ${name}`}
          w="auto"
          placeholder="bebas"
          value={session.closes ?? ''}
          onChange={(closes) => onChange({ closes })}
          onEmpty={() => onChange({ closes: null })}
        />
        <CapacityField
          label={`Kapasitas ${name}`}
          capacity={session.capacity}
          onChange={(capacity) => onChange({ capacity })}
        />
        <div className={classes.actions}>
          <UnfoldButton name={name} isOpen={open} onToggle={toggle} />
          <RowActions name={name} isFirst={isFirst} isLast={isLast} onMove={onMove} onRemove={onRemove} />
        </div>
      </div>
      {open ? <Details session={session} onChange={onChange} /> : <Summary session={session} />}
    </li>
  )
}

function Details({ session, onChange }: Pick<SessionRowProps, 'session' | 'onChange'>) {
  const hasHours = session.opens !== null || session.closes !== null
  return (
    <div className={classes.details}>
      <NumberInput
        label="Kelonggaran (menit)"
        description="Sebelum dibuka dan sesudah ditutup."
        min={0}
        max={LONGEST_GRACE_MINUTES}
        allowDecimal={false}
        disabled={!hasHours}
        value={session.graceMinutes}
        onChange={(minutes) => onChange({ graceMinutes: typeof minutes === 'number' ? minutes : 0 })}
      />
      <MultiSelect
        label="Untuk kategori"
        description="Kosong: untuk semua peserta."
        data={KINDS}
        value={session.categories}
        searchable
        clearable
        nothingFoundMessage="Tidak ada kategori seperti itu"
        onChange={(categories) => onChange({ categories })}
      />
      <Switch
        label="Catat juga yang keluar"
        checked={session.withExits}
        onChange={(e) => onChange({ withExits: e.currentTarget.checked })}
      />
    </div>
  )
}

/** What the closed details say. */
function Summary({ session }: Pick<SessionRowProps, 'session'>) {
  const hasHours = session.opens !== null || session.closes !== null
  const parts = [
    ...(hasHours && session.graceMinutes > 0 ? [`kelonggaran ${session.graceMinutes} menit`] : []),
    ...(session.closes !== null && session.opens !== null && session.closes <= session.opens
      ? ['ditutup esok harinya']
      : []),
    ...(session.withExits ? ['keluar dicatat'] : []),
    ...(session.categories.length > 0
      ? [`untuk ${session.categories.map((category) => CATEGORY_LABELS[category]).join(', ')}`]
      : []),
  ]
  if (parts.length === 0) return null
  return (
    <Text size="sm" c="dimmed" className={classes.summary}>
      {parts.join(' · ')}
    </Text>
  )
}
