import { useState } from 'react'
import { Alert, Button, Group, Menu, Text } from '@mantine/core'
import { IconClock, IconPlus, IconUsers } from '@tabler/icons-react'
import type { AgendaStep, EventDraft } from '#shared/contract/events.ts'
import { AGENDA_STEP_KINDS, AGENDA_STEP_LABELS, type AgendaStepKind } from '#shared/domain/events.ts'
import { newId } from '../../ui/new-id.ts'
import { AgendaRow } from './agenda-row.tsx'
import classes from './agenda.module.css'
import { inSequence, isOutOfOrder, timesAfter } from './agenda-times.ts'
import { moved } from '../../ui/line-list/moved.ts'
import { actorsOfStep } from './needed-roles.ts'

type AgendaDayProps = {
  draft: EventDraft
  day: string
  dayStart: string
  steps: readonly AgendaStep[]
  onSteps: (steps: AgendaStep[]) => void
}

export function AgendaDay({ draft, day, dayStart, steps, onSteps }: AgendaDayProps) {
  const [dragged, setDragged] = useState<number>()
  function add(kind: AgendaStepKind): void {
    const title = AGENDA_STEP_LABELS[kind]
    onSteps([
      ...steps,
      {
        id: newId(),
        day,
        kind,
        title,
        ...timesAfter(steps, dayStart),
        actor: actorsOfStep(draft, kind),
        follower: '',
      },
    ])
  }
  const withActors = steps.map((step) =>
    step.actor === '' ? { ...step, actor: actorsOfStep(draft, step.kind) } : step,
  )
  const canFillActors = withActors.some(({ actor }, index) => actor !== steps[index]?.actor)
  return (
    <>
      {steps.length === 0 ? (
        <Text size="sm" c="dimmed" mb="md">
          Belum ada acara. Tambahkan yang pertama.
        </Text>
      ) : (
        <div className={classes.head} aria-hidden>
          <span>Mulai</span>
          <span>Selesai</span>
          <span>Acara</span>
          <span>Pelaku</span>
        </div>
      )}
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <AgendaRow
            key={step.id}
            number={index + 1}
            step={step}
            proposedActor={actorsOfStep(draft, step.kind)}
            isFirst={index === 0}
            isLast={index === steps.length - 1}
            onChange={(patch) => onSteps(steps.with(index, { ...step, ...patch }))}
            onMove={(by) => onSteps(moved(steps, index, index + by))}
            onRemove={() => onSteps(steps.toSpliced(index, 1))}
            drag={{
              isUnderWay: dragged === index,
              onStart: () => setDragged(index),
              onOver: () => {
                if (dragged === undefined || dragged === index) return
                onSteps(moved(steps, dragged, index))
                setDragged(index)
              },
              onEnd: () => setDragged(undefined),
            }}
          />
        ))}
      </ol>
      {isOutOfOrder(steps) && (
        <Alert color="yellow" variant="outline" icon={<IconClock aria-hidden />} mb="md">
          Jamnya belum urut dari atas ke bawah. “Urutkan jam” menyambung tiap acara ke acara sebelumnya.
        </Alert>
      )}
      <Group>
        <AddStep onAdd={add} />
        {steps.length > 1 && (
          <Button
            variant="default"
            leftSection={<IconClock size={18} aria-hidden />}
            onClick={() => onSteps(inSequence(steps, dayStart))}
          >
            Urutkan jam
          </Button>
        )}
        {canFillActors && (
          <Button
            variant="default"
            leftSection={<IconUsers size={18} aria-hidden />}
            onClick={() => onSteps(withActors)}
          >
            Isi pelaku menurut peran
          </Button>
        )}
      </Group>
    </>
  )
}

function AddStep({ onAdd }: { onAdd: (kind: AgendaStepKind) => void }) {
  return (
    <Menu position="top-start" transitionProps={{ duration: 100 }}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />}>
          Tambah acara
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" className={classes.menu}>
        {AGENDA_STEP_KINDS.map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(kind)}>
            {AGENDA_STEP_LABELS[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
