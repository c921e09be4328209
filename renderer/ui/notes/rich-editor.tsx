/** A field for text with bold words and lists, as one writes it in Word. It keeps and gives plain rich text. */
import { type KeyboardEvent, useId } from 'react'
import { ActionIcon } from '@mantine/core'
import { IconBold, IconList, IconListNumbers } from '@tabler/icons-react'
import classes from './rich-editor.module.css'
import { useRichField } from './use-rich-field.ts'

type RichEditorProps = {
  label: string
  hint?: string
  value: string
  onChange: (text: string) => void
  maxLength: number
  /** Two lines, or a page. */
  size?: 'small' | 'large'
}

const TOOLS = [
  { command: 'bold', label: 'Tebal (Ctrl+B)', icon: IconBold, key: 'b', shift: false },
  { command: 'insertUnorderedList', label: 'Daftar (Ctrl+Shift+8)', icon: IconList, key: '8', shift: true },
  {
    ...{ command: 'insertOrderedList', label: 'Daftar bernomor (Ctrl+Shift+7)', icon: IconListNumbers },
    ...{ key: '7', shift: true },
  },
] as const

export function RichEditor({ label, hint, value, onChange, maxLength, size = 'large' }: RichEditorProps) {
  const id = useId()
  const { field, tell, use, paste } = useRichField(value, maxLength, onChange)
  function onKeyDown(e: KeyboardEvent): void {
    if (!e.ctrlKey && !e.metaKey) return
    const tool = TOOLS.find(({ key, shift }) => e.shiftKey === shift && isKey(e, key))
    if (!tool) return
    e.preventDefault()
    use(tool.command)
  }
  return (
    <div className={classes.frame}>
      <div className={classes.head}>
        <span id={`${id}-label`} className={classes.label}>
          {label}
        </span>
        <Tools label={label} onUse={use} />
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
      <div
        ref={field}
        className={classes.field}
        data-size={size}
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-labelledby={`${id}-label`}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        contentEditable
        suppressContentEditableWarning
        spellCheck={false}
        onInput={tell}
        onKeyDown={onKeyDown}
        onPaste={paste}
        // Pictures have a place of their own, and a dropped file would be shown as it is.
        onDrop={(e) => e.preventDefault()}
      />
    </div>
  )
}

function Tools({ label, onUse }: { label: string; onUse: (command: string) => void }) {
  return (
    <div className={classes.tools} role="toolbar" aria-label={`Bentuk tulisan: ${label}`}>
      {TOOLS.map(({ command, label: name, icon: Icon }) => (
        <ActionIcon
          key={command}
          aria-label={name}
          title={name}
          tabIndex={-1}
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

/** Shift turns 8 into another sign on many keyboards. */
function isKey(e: KeyboardEvent, key: string): boolean {
  return e.key.toLowerCase() === key || e.code === `Digit${key}`
}
