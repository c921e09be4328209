/** A field that the browser lets one write in, kept as plain rich text. */
import { type ClipboardEvent, type RefObject, useEffect, useRef } from 'react'
import { thousands } from '../format.ts'
import { showProblem } from '../notice.tsx'
import { caretIn, putCaret } from './caret.ts'
import { htmlToRich, richToHtml } from './rich-html.ts'

type RichField = {
  field: RefObject<HTMLDivElement | null>
  tell: () => void
  use: (command: string) => void
  paste: (e: ClipboardEvent) => void
}

/** Above this the browser takes seconds to paste what it takes milliseconds to show. */
const PASTED_WITH_UNDO = 20_000

export function useRichField(value: string, maxLength: number, onChange: (text: string) => void): RichField {
  const field = useRef<HTMLDivElement>(null)
  /** What the field says, as text; null before the first time. */
  const shown = useRef<string>(null)
  useEffect(() => {
    const element = field.current
    if (!element || shown.current === value) return
    const caret = caretIn(element)
    show(element, value)
    if (caret !== null) putCaret(element, caret)
  }, [value])

  function show(element: HTMLDivElement, text: string): void {
    element.innerHTML = richToHtml(text)
    shown.current = text
  }
  function tell(): void {
    const element = field.current
    if (!element) return
    const text = htmlToRich(element.innerHTML)
    if (text.length > maxLength) {
      show(element, shown.current ?? '')
      showProblem(tooLong(maxLength))
      return
    }
    shown.current = text
    onChange(text)
  }
  function paste(e: ClipboardEvent): void {
    e.preventDefault()
    const text = pastedText(e.clipboardData)
    const before = shown.current ?? ''
    if (before.length + text.length > maxLength) showProblem(tooLong(maxLength))
    else if (text.length <= PASTED_WITH_UNDO) document.execCommand('insertHTML', false, inlineHtml(text))
    else if (field.current) {
      show(field.current, [before, text].filter((part) => part !== '').join('\n'))
      tell()
    }
  }
  return {
    ...{ field, tell, paste },
    use: (command) => {
      field.current?.focus()
      document.execCommand('defaultParagraphSeparator', false, 'p')
      document.execCommand(command)
    },
  }
}

/** One line is put among the words that are there; several begin paragraphs of their own. */
function inlineHtml(text: string): string {
  const html = richToHtml(text)
  return text.includes('\n') ? html : html.replace(/^<p>|<\/p>$/g, '')
}

/** Read without being shown: scripts and pictures of a stranger's page do nothing here. */
function pastedText(clipboard: DataTransfer): string {
  const html = clipboard.getData('text/html')
  if (html.trim() === '') return clipboard.getData('text/plain').replace(/\r\n?/g, '\n')
  return htmlToRich(new DOMParser().parseFromString(html, 'text/html').body.innerHTML)
}

function tooLong(maxLength: number): string {
  return `Tulisan ini lebih panjang dari ${thousands(maxLength)} huruf, jadi tidak dimasukkan. Tulisan yang sudah ada tetap ada. Bagi menjadi beberapa catatan.`
}
