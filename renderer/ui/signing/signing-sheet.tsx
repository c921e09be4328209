/**
 * One person before the pad: who it is, what is signed, the pad, and what can be done. The same on the laptop, in
 * the window that faces the signer, and on a phone; it fits itself to the room it is given.
 */
import { type ReactNode, useEffect } from 'react'
import { Box, Button } from '@mantine/core'
import type { OpenSigning, Signer } from '#shared/contract/signing.ts'
import { purposeLabel, SIGNING_PRIVACY } from '#shared/texts/signing.ts'
import { SignaturePad } from '../../devices/signature-pad.tsx'
import { useKeyDown } from '../use-key-down.ts'
import type { Drawing, DrawingState, SigningClient, SigningEnd } from './drawing.ts'
import { SavingLine } from './saving-line.tsx'
import classes from './signing-sheet.module.css'
import { SigningWords } from './signing-words.tsx'
import { useDrawing } from './use-drawing.ts'

type SigningSheetProps = {
  client: SigningClient
  /** Newer news of the same signing may be given at any time. Another signing needs another `key`. */
  signing: OpenSigning
  onEnd: (end: SigningEnd) => void
  /** Whether anything is drawn, as soon as the pad knows it. */
  onDrawn?: (isDrawn: boolean) => void
  /** What only the operator needs to know. */
  note?: ReactNode
}

export function SigningSheet({ client, signing, onEnd, onDrawn, note }: SigningSheetProps) {
  const [state, drawing] = useDrawing(client, signing, onEnd)
  useSigningKeys(state, drawing)
  const isDrawn = state.strokes.length > 0
  useEffect(() => onDrawn?.(isDrawn), [isDrawn, onDrawn])
  return (
    <div className={classes.room}>
      <article className={classes.sheet} aria-label={`Tanda tangan ${signing.signer.name}`}>
        <header className={classes.who}>
          <p className={classes.purpose}>{purposeLabel(signing.purpose)}</p>
          <h2 className={classes.name}>{signing.signer.name}</h2>
          <p className={classes.place}>{placeOf(signing.signer)}</p>
          {note}
        </header>
        <SigningWords text={state.text} purpose={signing.purpose} />
        <div className={classes.hand}>
          <SignaturePad
            strokes={state.strokes}
            isLocked={state.isAccepting || state.end !== null}
            onStroke={(points) => drawing.draw(points)}
          />
          {/* On a phone a long sentence of trouble scrolls, so the keyboard must reach it. */}
          <Box className={classes.saving} {...(state.trouble && { tabIndex: 0 })}>
            <SavingLine state={state} />
          </Box>
          <Acts state={state} drawing={drawing} />
          <p className={classes.privacy}>{SIGNING_PRIVACY}</p>
        </div>
      </article>
    </div>
  )
}

function Acts({ state, drawing }: { state: DrawingState; drawing: Drawing }) {
  const isEmpty = state.strokes.length === 0
  return (
    <div className={classes.acts}>
      <Button variant="default" size="md" onClick={() => void drawing.leave()} disabled={state.isAccepting}>
        Batal
      </Button>
      <Button
        variant="default"
        size="md"
        onClick={() => drawing.again()}
        disabled={isEmpty || state.isAccepting}
      >
        Ulangi
      </Button>
      <Button
        size="md"
        className={classes.accept}
        onClick={() => void drawing.accept()}
        disabled={isEmpty}
        loading={state.isAccepting}
      >
        Terima dan lanjut
      </Button>
    </div>
  )
}

/** Enter accepts and Esc leaves, wherever the focus is but on something that hears these keys itself. */
function useSigningKeys(state: DrawingState, drawing: Drawing): void {
  useKeyDown((e) => {
    if (e.ctrlKey || e.altKey || e.metaKey || e.repeat || hearsItself(e.target)) return
    if (e.key === 'Enter' && state.strokes.length > 0) void drawing.accept()
    else if (e.key === 'Escape') void drawing.leave()
    else return
    e.preventDefault()
  })
}

function hearsItself(target: EventTarget | null): boolean {
  const own = 'input, textarea, select, button, a, [role=dialog], [role=listbox], [role=menu]'
  return target instanceof Element && target.closest(own) !== null
}

export function placeOf({ position, unit, village }: Signer): string {
  return [position, unit, village].filter((part) => part !== null && part !== '').join(' · ')
}
