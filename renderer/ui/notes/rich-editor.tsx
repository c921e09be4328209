/** A field for text with bold words and lists, as one writes it in Word. It keeps and gives plain rich text. */
import { type KeyboardEvent, useId } from 'react'
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
}

export function RichEditor({ label, hint, value, onChange, maxLength, size = 'large' }: RichEditorProps) {
  const id = useId()
  const { field, tell, use, paste } = useRichField(value, maxLength, onChange)
  function onKeyDown(e: KeyboardEvent): void {
    const command = commandOf(e)
    if (command === undefined) return
    e.preventDefault()
    use(command)
  }
  return (
    <div className={classes.frame}>
      <div className={classes.head}>
        <span id={`${id}-label`} className={classes.label}>
          {label}
        </span>
        <RichTools label={label} onUse={use} />
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
