import { Select, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconGripVertical } from '@tabler/icons-react'
import type { AgendaStep } from '#shared/contract/events.ts'
import { AGENDA_STEP_KINDS, AGENDA_STEP_LABELS } from '#shared/domain/events.ts'
import { TimeField } from '../../ui/time-field.tsx'
import classes from './agenda.module.css'
import { RowActions } from '../../ui/line-list/row-actions.tsx'
import { UnfoldButton } from '../../ui/line-list/unfold-button.tsx'

const KINDS = AGENDA_STEP_KINDS.map((value) => ({ value, label: AGENDA_STEP_LABELS[value] }))

type AgendaRowProps = {
  number: number
  step: AgendaStep
  /** Who does it by his role; offered in grey. */
  proposedActor: string
  isFirst: boolean
  isLast: boolean
  onChange: (patch: Partial<AgendaStep>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  drag: { isUnderWay: boolean; onStart: () => void; onOver: () => void; onEnd: () => void }
}

export function AgendaRow({
  number,
  step,
  proposedActor,
  isFirst,
  isLast,
  onChange,
  onMove,
  onRemove,
  drag,
}: AgendaRowProps) {
  const [open, { toggle }] = useDisclosure(false)
  const name = step.title.trim() || `acara ${number}`
  return (
    <li
      className={classes.step}
      data-dragged={drag.isUnderWay || undefined}
      onDragEnter={drag.onOver}
      onDragOver={(e) => e.preventDefault()}
    >
      <div className={classes.line}>
        <span
          className={classes.grip}
          draggable
          title="Seret untuk memindahkan"
          aria-hidden
          onDragStart={drag.onStart}
          onDragEnd={drag.onEnd}
        >
          <IconGripVertical size={18} />
        </span>
        <TimeField
          aria-label={`Mulai ${name}`}
          w="auto"
          value={step.startTime}
          onChange={(startTime) => onChange({ startTime })}
          onEmpty={() => onChange({ startTime: '' })}
        />
        <TimeField
          aria-label={`Selesai ${name}`}
          w="auto"
          value={step.endTime}
          onChange={(endTime) => onChange({ endTime })}
          onEmpty={() => onChange({ endTime: '' })}
        />
        <TextInput
          aria-label={`Nama acara ${number}`}
          maxLength={300}
          value={step.title}
          error={step.title.trim() === ''}
          onChange={(e) => onChange({ title: e.currentTarget.value })}
        />
        <TextInput
          aria-label={`Pelaku ${name}`}
          placeholder={proposedActor}
          maxLength={300}
          value={step.actor}
          onChange={(e) => onChange({ actor: e.currentTarget.value })}
        />
        <div className={classes.actions}>
          <UnfoldButton name={name} isOpen={open} onToggle={toggle} />
          <RowActions name={name} isFirst={isFirst} isLast={isLast} onMove={onMove} onRemove={onRemove} />
        </div>
      </div>
      {open && <StepDetails step={step} onChange={onChange} />}
      {!open && step.follower !== '' && (
        <Text size="sm" c="dimmed" className={classes.follower}>
          Pengikut: {step.follower}
        </Text>
      )}
    </li>
  )
}

function StepDetails({ step, onChange }: Pick<AgendaRowProps, 'step' | 'onChange'>) {
  return (
    <div className={classes.details}>
      <Select
        label="Jenis acara"
        data={KINDS}
        value={step.kind}
        allowDeselect={false}
        searchable
        nothingFoundMessage="Tidak ada jenis seperti itu"
        onChange={(kind) => kind && onChange({ kind })}
      />
      <TextInput
        label="Pengikut"
        placeholder="misalnya: diikuti seluruh ASN yang hadir"
        maxLength={300}
        value={step.follower}
        onChange={(e) => onChange({ follower: e.currentTarget.value })}
      />
    </div>
  )
}
