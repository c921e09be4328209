/** A field that the browser lets one write in, kept as plain rich text. */
import { type ClipboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'
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
  // Before the next key is heard: what it writes must not be taken for what was there.
  useLayoutEffect(() => {
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
  function put(element: HTMLDivElement, text: string): void {
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
    const [element, text, before] = [field.current, pastedText(e.clipboardData), shown.current ?? '']
    if (!element || (text.length <= PASTED_WITH_UNDO && before.length + text.length <= maxLength)) {
      document.execCommand('insertHTML', false, inlineHtml(text))
      return
    }
    const whole = [before, text].filter((part) => part !== '').join('\n')
    put(element, whole)
    if (shown.current === whole) show(element, whole)
  }
  return {
    ...{ field, paste },
    tell: () => field.current && put(field.current, htmlToRich(field.current.innerHTML)),
    use: (command) => useOn(field.current, command),
  }
}

function useOn(field: HTMLElement | null, command: string): void {
  field?.focus()
  document.execCommand('defaultParagraphSeparator', false, 'p')
  document.execCommand(command)
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
