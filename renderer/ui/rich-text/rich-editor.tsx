/** A field for text with bold words and lists, as one writes it in Word. It keeps and gives plain rich text. */
import { type KeyboardEvent, useEffect, useId } from 'react'
import classes from './rich-editor.module.css'
import { commandOf, RichTools } from './rich-tools.tsx'
import { useRichField } from './use-rich-field.ts'

type RichEditorProps = {
  label: string
  hint?: string
  value: string
  onChange: (text: string) => void
  maxLength: number
  /** Two lines, or a page. */
  size?: 'small' | 'large'
  /** A title above says the same. */
  isTitled?: boolean
  /** Takes the keyboard at once, behind the last word. */
  isBegun?: boolean
  /** Ctrl+Enter, and Escape. */
  onDone?: () => void
  onLeave?: () => void
}

export function RichEditor(props: RichEditorProps) {
  const { label, hint, value, onChange, maxLength, size = 'large', isBegun = false, onDone, onLeave } = props
  const { isTitled = false } = props
  const id = useId()
  const { field, tell, use, paste } = useRichField(value, maxLength, onChange)
  useEffect(() => {
    if (!isBegun || !field.current) return
    field.current.focus()
    window.getSelection()?.selectAllChildren(field.current)
    window.getSelection()?.collapseToEnd()
  }, [isBegun, field])
  function onKeyDown(e: KeyboardEvent): void {
    if (e.key === 'Escape' && onLeave) {
      e.stopPropagation()
      onLeave()
      return
    }
    if (e.key === 'Enter' && e.ctrlKey && onDone) {
      e.preventDefault()
      onDone()
      return
    }
    const command = commandOf(e)
    if (command === undefined) return
    e.preventDefault()
    use(command)
  }
  return (
    <div className={classes.frame}>
      <div className={classes.head}>
        <span id={`${id}-label`} className={classes.label} hidden={isTitled}>
          {label}
        </span>
        {isTitled && hint !== undefined && <Hint id={id} hint={hint} />}
        <RichTools label={label} onUse={use} />
      </div>
      {!isTitled && hint !== undefined && <Hint id={id} hint={hint} />}
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

function Hint({ id, hint }: { id: string; hint: string }) {
  return (
    <p id={`${id}-hint`} className={classes.hint}>
      {hint}
    </p>
  )
}
