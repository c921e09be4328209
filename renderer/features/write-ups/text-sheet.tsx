/** A written text as its paper looks, every part where it will stand. */
import { useMemo } from 'react'
import type { WriteUpPartShown, WriteUpState } from '#shared/contract/write-ups.ts'
import { countedTitles } from '#shared/domain/write-up/counted-titles.ts'
import { WRITE_UP_LABELS } from '#shared/domain/write-up/part.ts'
import { DataBlocks, Labels } from './data-blocks.tsx'
import { TextPart } from './text-part.tsx'
import type { WriteUp } from './use-write-up.ts'
import classes from './write-ups.module.css'

export function TextSheet({ writeUp }: { writeUp: WriteUp }) {
  const { state } = writeUp
  return (
    <article className={classes.sheet} aria-label={WRITE_UP_LABELS[state.kind]}>
      <h2 className={classes.title}>{state.title}</h2>
      {state.subtitle !== '' && <p className={classes.subtitle}>{state.subtitle}</p>}
      {state.under.map((line) => (
        <p key={line} className={classes.under}>
          {line}
        </p>
      ))}
      <Labels labels={state.labels} />
      <Parts parts={state.parts} writeUp={writeUp} />
      <Signatures signatures={state.signatures} />
      <Parts parts={state.after} writeUp={writeUp} />
    </article>
  )
}

/** Also what is empty, while it can be written: it is not printed. */
function Parts({ parts, writeUp }: { parts: readonly WriteUpPartShown[]; writeUp: WriteUp }) {
  const titles = useMemo(() => countedTitles(parts), [parts])
  const isDraft = writeUp.state.stage === 'draft'
  let section = ''
  return parts.map((part) => {
    const counted = titles.get(part.key)
    if (part.kind === 'title') {
      section = part.text
      if (counted === undefined && !(isDraft && hasText(parts, part))) return null
      return (
        <h3
          key={part.key}
          className={classes.partTitle}
          data-level={part.level}
          data-empty={!counted || undefined}
        >
          {counted ?? part.text}
        </h3>
      )
    }
    if (part.kind === 'data') return <DataBlocks key={part.key} blocks={part.blocks} />
    if (!isDraft && part.text.trim() === '') return null
    return (
      <div key={part.key}>
        {part.title !== '' && <h4 className={classes.subheading}>{counted ?? part.title}</h4>}
        <TextPart part={part} name={nameOf(part.title || section, part.key)} writeUp={writeUp} />
      </div>
    )
  })
}

/** Whether something can be written below a title over nothing. */
function hasText(parts: readonly WriteUpPartShown[], title: WriteUpPartShown): boolean {
  const next = parts[parts.indexOf(title) + 1]
  return next?.kind === 'text'
}

/** For those who hear the screen: a text before the first title has none. */
function nameOf(title: string, key: string): string {
  return title === '' ? (NAMES[key] ?? 'Bagian naskah') : title
}

const NAMES: Readonly<Record<string, string>> = {
  opening: 'Pembukaan',
  headline: 'Judul berita',
  lead: 'Teras berita',
  attendance: 'Kehadiran dan pembicara',
  notes: 'Alinea tambahan',
  pledge: 'Pembacaan ikrar',
  closing: 'Penutup',
}

function Signatures({ signatures }: { signatures: WriteUpState['signatures'] }) {
  if (signatures.length === 0) return null
  return (
    <div className={classes.signatures} data-single={signatures.length === 1 || undefined}>
      {signatures.map(({ place, above, office, name, below }, index) => (
        <div key={index}>
          {[place ?? '\u00a0', above, ...office].map((line, at) => line !== null && <p key={at}>{line}</p>)}
          <p className={classes.signer}>{name}</p>
          {below.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
    </div>
  )
}
