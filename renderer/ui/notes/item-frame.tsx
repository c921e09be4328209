/** One item of a list with its way out; taking it away is undone in the notice. */
import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import classes from './part-editor.module.css'

type ItemFrameProps = { name: string; onRemove: () => void; children: ReactNode }

export function ItemFrame({ name, onRemove, children }: ItemFrameProps) {
  return (
    <fieldset className={classes.item} aria-label={name}>
      {children}
      <Button
        className={classes.remove}
        variant="subtle"
        color="gray"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={onRemove}
        aria-label={`Hapus ${name.toLowerCase()}`}
      >
        Hapus
      </Button>
    </fieldset>
  )
}

type AddButtonProps = { children: ReactNode; onClick: () => void }

export function AddButton({ children, onClick }: AddButtonProps) {
  return (
    <div>
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={onClick}>
        {children}
      </Button>
    </div>
  )
}
