/** Paragraphs, bold words and two kinds of lists, typed where they will stand. What is pasted comes as plain text. */
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { ActionIcon, Group, Tooltip } from '@mantine/core'
import { IconBold, IconList, IconListNumbers } from '@tabler/icons-react'
import { richElements, textOfElements } from './rich-dom.ts'
import classes from './rich-text.module.css'

type RichTextEditorProps = {
  /** What it begins with; later values are not looked at. */
  text: string
  label: string
  onChange: (text: string) => void
  /** Ctrl+Enter, and Escape. */
  onDone?: () => void
  onLeave?: () => void
}

type Command = 'bold' | 'insertUnorderedList' | 'insertOrderedList'
const TOOLS: readonly (readonly [command: Command, label: string, icon: typeof IconBold])[] = [
  ['bold', 'Tebal (Ctrl+B)', IconBold],
  ['insertUnorderedList', 'Daftar berbutir', IconList],
  ['insertOrderedList', 'Daftar bernomor', IconListNumbers],
]

export function RichTextEditor({ text, label, onChange, onDone, onLeave }: RichTextEditorProps) {
  const field = useRef<HTMLDivElement>(null)
  const begun = useRef(text)
  useEffect(() => {
    const element = field.current
    if (!element) return
    element.replaceChildren(...richElements(begun.current))
    element.focus()
    document.execCommand('defaultParagraphSeparator', false, 'p')
    window.getSelection()?.selectAllChildren(element)
    window.getSelection()?.collapseToEnd()
  }, [])

  const tell = () => field.current && onChange(textOfElements(field.current))
  function format(command: Command): void {
    field.current?.focus()
    document.execCommand(command)
    tell()
  }
  function paste(e: ClipboardEvent): void {
    e.preventDefault()
    document.execCommand('insertText', false, e.clipboardData.getData('text/plain'))
  }
  function press(e: KeyboardEvent): void {
    if (e.key === 'Escape' && onLeave) {
      e.stopPropagation()
      onLeave()
    } else if (e.key === 'Enter' && e.ctrlKey && onDone) {
      e.preventDefault()
      onDone()
    } else if (e.key.toLowerCase() === 'b' && e.ctrlKey) {
      // The scanner's ears hand shortcuts back as events of their own, on which the browser does nothing by itself.
      e.preventDefault()
      format('bold')
    }
  }
  return (
    <div className={classes.editor}>
      <Group gap={4} role="toolbar" aria-label="Bentuk tulisan">
        {TOOLS.map(([command, name, Icon]) => (
          <Tooltip key={command} label={name}>
            <ActionIcon
              aria-label={name}
              // The selection stays where it is.
              onMouseDown={(e) => e.preventDefault()}
              onClick={() => format(command)}
            >
              <Icon size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ))}
      </Group>
      <div
        ref={field}
        className={`${classes.text} ${classes.field}`}
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        aria-multiline="true"
        aria-label={label}
        tabIndex={0}
        spellCheck={false}
        onInput={tell}
        onPaste={paste}
        onKeyDown={press}
      />
    </div>
  )
}
