/** What can be made of chosen words: bold, a list, a numbered list; each with its key. */
import type { KeyboardEvent } from 'react'
import { ActionIcon } from '@mantine/core'
import { IconBold, IconList, IconListNumbers } from '@tabler/icons-react'
import classes from './rich-editor.module.css'

const TOOLS = [
  { command: 'bold', label: 'Tebal (Ctrl+B)', icon: IconBold, key: 'b', shift: false },
  { command: 'insertUnorderedList', label: 'Daftar (Ctrl+Shift+8)', icon: IconList, key: '8', shift: true },
  {
    ...{ command: 'insertOrderedList', label: 'Daftar bernomor (Ctrl+Shift+7)', icon: IconListNumbers },
    ...{ key: '7', shift: true },
  },
] as const

export function RichTools({ label, onUse }: { label: string; onUse: (command: string) => void }) {
  return (
    <div className={classes.tools} role="toolbar" aria-label={`Bentuk tulisan: ${label}`}>
      {TOOLS.map(({ command, label: name, icon: Icon }) => (
        <ActionIcon
          key={command}
          aria-label={name}
          title={name}
          tabIndex={-1}
          variant="subtle"
          color="gray"
          size="2.5rem"
          // The words that are chosen stay chosen.
          onMouseDown={(e) => e.preventDefault()}
          onClick={() => onUse(command)}
        >
          <Icon size={18} aria-hidden />
        </ActionIcon>
      ))}
    </div>
  )
}

export function commandOf(e: KeyboardEvent): string | undefined {
  if (!e.ctrlKey && !e.metaKey) return undefined
  // Shift turns 8 into another sign on many keyboards.
  const isKey = (key: string) => e.key.toLowerCase() === key || e.code === `Digit${key}`
  return TOOLS.find(({ key, shift }) => e.shiftKey === shift && isKey(key))?.command
}
