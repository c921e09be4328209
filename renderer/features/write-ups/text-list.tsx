/** The four texts, each with its addenda, how far they are, and where the data tell something else. */
import { IconAlertTriangle } from '@tabler/icons-react'
import type { WriteUpEdition, WriteUpLine } from '#shared/contract/write-ups.ts'
import { WRITE_UP_LABELS } from '#shared/domain/write-up/part.ts'
import { thousands } from '#shared/domain/words.ts'
import { StageWords } from './stage-words.tsx'
import { textKey } from './unsaved-keeper.ts'
import type { TextChosen } from './use-write-up.ts'
import classes from './write-ups.module.css'

type TextListProps = {
  lines: readonly WriteUpLine[]
  /** Texts in which something is not stored yet. */
  unsaved: ReadonlySet<string>
  chosen: Pick<TextChosen, 'kind' | 'edition'>
  onChoose: (chosen: Pick<TextChosen, 'kind' | 'edition'>) => void
}

export function TextList({ lines, unsaved, chosen, onChoose }: TextListProps) {
  return (
    <nav aria-label="Naskah akhir" className={classes.list}>
      {lines.flatMap(({ kind, editions, changedSince }) =>
        editions.map((edition, place) => (
          <button
            key={`${kind} ${edition.edition}`}
            type="button"
            className={classes.line}
            aria-current={kind === chosen.kind && edition.edition === chosen.edition ? 'page' : undefined}
            data-addendum={edition.edition > 0 || undefined}
            onClick={() => onChoose({ kind, edition: edition.edition })}
          >
            <span className={classes.lineName}>
              {edition.edition === 0 ? WRITE_UP_LABELS[kind] : `Adendum ${edition.edition}`}
            </span>
            <StageWords stage={edition.stage} />
            {edition.stage === 'draft' && unsaved.has(textKey({ kind, edition: edition.edition })) && (
              <span className={classes.changed}>
                <IconAlertTriangle size={16} aria-hidden />
                Tulisan belum disimpan
              </span>
            )}
            <Changed edition={edition} since={place === editions.length - 1 ? changedSince : 0} />
          </button>
        )),
      )}
    </nav>
  )
}

function Changed({ edition, since }: { edition: WriteUpEdition; since: number }) {
  const count = edition.changed + since
  if (count === 0) return null
  return (
    <span className={classes.changed}>
      <IconAlertTriangle size={16} aria-hidden />
      {thousands(count)} data berubah
    </span>
  )
}
