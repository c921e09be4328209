/** The top of a sheet as it will print, drawn while it is typed. */
import type { CSSProperties } from 'react'
import type { OfficeDraft } from '#shared/contract/office.ts'
import { houseStyleOf } from '#shared/domain/house-style.ts'
import { SAMPLE_SIGNATORY } from '#shared/domain/sample-signatory.ts'
import { signatureBlock } from '#shared/domain/signature-block.ts'
import { LINE_HINTS } from './office-draft.ts'
import classes from './letterhead-sheet.module.css'
import { aspectOf, sheetSizeOf } from './sheet-size.ts'

type LetterheadSheetProps = { draft: OfficeDraft; leftLogo: string | null; rightLogo: string | null }

export function LetterheadSheet({ draft, leftLogo, rightLogo }: LetterheadSheetProps) {
  const { lines, rule } = draft.letterhead
  const isEmpty = lines.every(({ text }) => text.trim() === '')
  return (
    <figure className={classes.place}>
      <figcaption className={classes.caption}>Beginilah kop tercetak di kertas {draft.paper}</figcaption>
      <div className={classes.sheet} style={sheetOf(draft)}>
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
          <Signature draft={draft} />
        </div>
      </div>
    </figure>
  )
}

/** A made-up signer at the right, as the style sets the block. */
function Signature({ draft }: { draft: OfficeDraft }) {
  const style = houseStyleOf(draft)
  const { office, name, below } = signatureBlock(SAMPLE_SIGNATORY, style)
  return (
    <div className={classes.signature}>
      {office.join(' ')}
      <div style={{ height: `${style.gapLines * 1.22}em` }} />
      <strong>{name}</strong>
      {below.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {style.nip && <div>NIP. …</div>}
    </div>
  )
}

/** The sheet in its proportions; the letterhead begins nearer to the edge than text does. */
function sheetOf(draft: OfficeDraft): CSSProperties {
  const { leftMm, rightMm, topMm } = houseStyleOf(draft)
  const { widthMm } = sheetSizeOf(draft)
  const share = (length: number): string => `${(length / widthMm) * 100}%`
  return {
    aspectRatio: aspectOf(draft),
    padding: `${share(Math.min(topMm, HIGHEST_MM))} ${share(rightMm)} 0 ${share(leftMm)}`,
  }
}

const HIGHEST_MM = 15

function Logo({ address }: { address: string | null }) {
  return <div className={classes.logo}>{address !== null && <img src={address} alt="" />}</div>
}
