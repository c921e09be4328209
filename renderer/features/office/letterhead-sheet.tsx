/** The top of a sheet as it will print, drawn while it is typed. */
import type { OfficeDraft } from '#shared/contract/office.ts'
import { LINE_HINTS } from './office-draft.ts'
import classes from './letterhead-sheet.module.css'

type LetterheadSheetProps = { draft: OfficeDraft; leftLogo: string | null; rightLogo: string | null }

export function LetterheadSheet({ draft, leftLogo, rightLogo }: LetterheadSheetProps) {
  const { lines, rule } = draft.letterhead
  const isEmpty = lines.every(({ text }) => text.trim() === '')
  return (
    <figure className={classes.place}>
      <figcaption className={classes.caption}>Beginilah kop tercetak di kertas {draft.paper}</figcaption>
      <div className={classes.sheet} data-paper={draft.paper}>
        <div className={classes.head} data-rule={rule}>
          <Logo address={leftLogo} />
          <div className={classes.lines} data-hint={isEmpty || undefined}>
            {lines.map((line, index) => (
              // Lines have no identity but their place.
              <div
                key={index}
                className={classes.line}
                data-size={line.size}
                data-bold={line.bold || undefined}
              >
                {isEmpty ? LINE_HINTS[index] : line.text}
              </div>
            ))}
          </div>
          <Logo address={rightLogo} />
        </div>
        <div className={classes.body} aria-hidden>
          <span className={classes.title} />
          {Array.from({ length: 9 }, (_, index) => (
            <span key={index} className={classes.words} />
          ))}
        </div>
      </div>
    </figure>
  )
}

function Logo({ address }: { address: string | null }) {
  return <div className={classes.logo}>{address !== null && <img src={address} alt="" />}</div>
}
