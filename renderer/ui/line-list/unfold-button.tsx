/** Opens what a row of a list keeps folded away. */
import { ActionIcon } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import classes from './unfold-button.module.css'

/** `name`: what the row is called, for who can't see it. */
export function UnfoldButton({
  name,
  isOpen,
  onToggle,
}: {
  name: string
  isOpen: boolean
  onToggle: () => void
}) {
  return (
    <ActionIcon aria-label={`Rincian ${name}`} aria-expanded={isOpen} onClick={onToggle}>
      <IconChevronDown size={18} aria-hidden className={classes.chevron} data-open={isOpen || undefined} />
    </ActionIcon>
  )
}
