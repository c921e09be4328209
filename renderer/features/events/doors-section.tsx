import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { IconDoor, IconPlus } from '@tabler/icons-react'
import type { EventDoor } from '#shared/contract/stand.ts'
import { APEL_GATES } from '#shared/domain/session-plan.ts'
import { DOOR_DIRECTIONS } from '#shared/domain/visit.ts'
import { DOOR_DIRECTION_LABELS } from '#shared/texts/visit.ts'
import { moved } from '../../ui/line-list/moved.ts'
import { RowActions } from '../../ui/line-list/row-actions.tsx'
import { Section } from '../../ui/section.tsx'
import { CapacityField } from './capacity-field.tsx'
import type { DraftProps } from './draft-props.ts'
import { newDoors } from './new-stands.ts'
import classes from './stands.module.css'

const DIRECTIONS = DOOR_DIRECTIONS.map((value) => ({ value, label: DOOR_DIRECTION_LABELS[value] }))

export function DoorsSection({ draft, change }: DraftProps) {
  const { doors } = draft
  const put = (next: EventDoor[]): void => change({ doors: next })
  return (
    <Section
      title="Pintu dan gerbang"
      note="Jalan masuk yang dihitung tersendiri. Setiap meja memilih di pintu mana ia berdiri."
    >
      {doors.length === 0 ? (
        <Text size="sm" c="dimmed" mb="md">
          Belum ada pintu.
        </Text>
      ) : (
        <>
          <div className={`${classes.line} ${classes.door} ${classes.head}`} aria-hidden>
            <span>Nama pintu</span>
            <span>Arah</span>
            <span>Kapasitas</span>
          </div>
          <ol className={classes.list}>
            {doors.map((door, index) => (
              <DoorRow
                key={door.id}
                number={index + 1}
                door={door}
                isFirst={index === 0}
                isLast={index === doors.length - 1}
                onChange={(patch) => put(doors.with(index, { ...door, ...patch }))}
                onMove={(by) => put(moved(doors, index, index + by))}
                onRemove={() => put(doors.toSpliced(index, 1))}
              />
            ))}
          </ol>
        </>
      )}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => put([...doors, ...newDoors([''])])}
        >
          Tambah pintu
        </Button>
        {doors.length === 0 && (
          <Button
            variant="default"
            leftSection={<IconDoor size={18} aria-hidden />}
            onClick={() => put(newDoors(APEL_GATES))}
          >
            Buat gerbang apel
          </Button>
        )}
      </Group>
    </Section>
  )
}

type DoorRowProps = {
  number: number
  door: EventDoor
  isFirst: boolean
  isLast: boolean
  onChange: (patch: Partial<EventDoor>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

function DoorRow({ number, door, isFirst, isLast, onChange, onMove, onRemove }: DoorRowProps) {
  const name = door.name.trim() || `pintu ${number}`
  return (
    <li className={classes.item}>
      <div className={`${classes.line} ${classes.door}`}>
        <TextInput
          aria-label={`Nama pintu ${number}`}
          placeholder="misalnya: Gerbang Timur"
          maxLength={100}
          value={door.name}
          error={door.name.trim() === ''}
          onChange={(e) => onChange({ name: e.currentTarget.value })}
        />
        <Select
          aria-label={`Arah ${name}`}
          data={DIRECTIONS}
          value={door.direction}
          allowDeselect={false}
          onChange={(direction) => direction && onChange({ direction })}
        />
        <CapacityField
          label={`Kapasitas ${name}`}
          capacity={door.capacity}
          onChange={(capacity) => onChange({ capacity })}
        />
        <div className={classes.actions}>
          <RowActions name={name} isFirst={isFirst} isLast={isLast} onMove={onMove} onRemove={onRemove} />
        </div>
      </div>
    </li>
  )
}
