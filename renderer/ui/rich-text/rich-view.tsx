/** Simple rich text to read. */
import { Fragment } from 'react'
import { readRich, type RichLine } from '#shared/domain/rich-text.ts'
import classes from './rich-view.module.css'

export function RichView({ text }: { text: string }) {
  return (
    <div className={classes.text}>
      {groupsOf(readRich(text)).map((group, index) => (
        <Group key={index} lines={group} />
      ))}
    </div>
  )
}

/** Points that follow each other are one list. */
function groupsOf(lines: readonly RichLine[]): RichLine[][] {
  const groups: RichLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const isPoint = line.kind === 'bullet' || line.kind === 'number'
    if (isPoint && last?.[0]?.kind === line.kind) last.push(line)
    else groups.push([line])
  }
  return groups
}

function Group({ lines }: { lines: RichLine[] }) {
  const [first] = lines
  if (!first) return null
  if (first.kind === 'paragraph') return <p>{words(first)}</p>
  if (first.kind === 'subheading') return <h4>{words(first)}</h4>
  const points = lines.map((line, index) => <li key={index}>{words(line)}</li>)
  return first.kind === 'bullet' ? <ul>{points}</ul> : <ol>{points}</ol>
}

function words({ runs }: RichLine) {
  return runs.map(({ text, bold }, index) =>
    bold ? <b key={index}>{text}</b> : <Fragment key={index}>{text}</Fragment>,
  )
}
