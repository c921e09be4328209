import { ActionIcon, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { idleWhere } from '../keyboard/idle-where.ts'

type RowActionsProps = {
  /** What the row is called, for who can't see it. */
  name: string
  isFirst: boolean
  isLast: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** Up, down and away, for a row of an ordered list. */
export function RowActions({ name, isFirst, isLast, onMove, onRemove }: RowActionsProps) {
  return (
    <Group gap={0} wrap="nowrap">
      <ActionIcon
        aria-label={`Naikkan ${name}`}
        {...idleWhere(isFirst)}
        bg="transparent"
        onClick={() => !isFirst && onMove(-1)}
      >
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label={`Turunkan ${name}`}
        {...idleWhere(isLast)}
        bg="transparent"
        onClick={() => !isLast && onMove(1)}
      >
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={`Hapus ${name}`} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
