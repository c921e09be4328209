/**
 * Where people sign, with finger, pen or mouse. Paper stays white in the dark, as it does on every desk. A window
 * that changes its size draws the same lines anew, so they are never stretched or blurred.
 */
import { useEffect, useEffectEvent, useRef } from 'react'
import Pad from 'signature_pad'
import type { Stroke } from '#shared/domain/strokes.ts'
import { type PadPoint, padPoint, screenPoints } from './pad-stroke.ts'
import classes from './signature-pad.module.css'

const INK = '#14233b'
/** Parts of the width of the pad. */
const THINNEST = 1.6 / 1000
const THICKEST = 5.2 / 1000
const CLOSEST_PX = 1.5

type SignaturePadProps = {
  strokes: readonly { sequence: number; stroke: Stroke }[]
  isLocked: boolean
  onStroke: (points: readonly PadPoint[]) => void
}

export function SignaturePad({ strokes, isLocked, onStroke }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const sheet = useRef<Sheet>(null)
  const draw = useEffectEvent(onStroke)

  useEffect(() => {
    if (!canvas.current) return
    const opened = new Sheet(canvas.current, (points) => draw(points))
    sheet.current = opened
    return () => opened.close()
  }, [])
  useEffect(() => sheet.current?.show(strokes.map(({ stroke }) => stroke)), [strokes])
  useEffect(() => sheet.current?.lock(isLocked), [isLocked])

  return (
    <div className={classes.frame}>
      <canvas
        ref={canvas}
        className={classes.pad}
        role="img"
        aria-label="Bidang tanda tangan: gambar dengan jari, pena, atau tetikus"
        data-strokes={strokes.length}
      />
      <span className={classes.line} aria-hidden />
    </div>
  )
}

class Sheet {
  readonly #canvas: HTMLCanvasElement
  readonly #pad: Pad
  readonly #onStroke: (points: readonly PadPoint[]) => void
  readonly #size: ResizeObserver
  #strokes: readonly Stroke[] = []
  #isDrawing = false
  #isLocked = false
  #widthPx = 0

  constructor(canvas: HTMLCanvasElement, onStroke: (points: readonly PadPoint[]) => void) {
    this.#canvas = canvas
    this.#onStroke = onStroke
    this.#pad = new Pad(canvas, { penColor: INK, minDistance: CLOSEST_PX, throttle: 0 })
    this.#pad.addEventListener('beginStroke', () => (this.#isDrawing = true))
    this.#pad.addEventListener('endStroke', () => this.#finish())
    this.#size = new ResizeObserver(() => this.#fit())
    this.#size.observe(canvas)
    this.#fit()
  }

  /** A line that is being drawn is not disturbed: it is shown with the others when it has ended. */
  show(strokes: readonly Stroke[]): void {
    this.#strokes = strokes
    if (!this.#isDrawing) this.#redraw()
  }

  lock(isLocked: boolean): void {
    if (isLocked === this.#isLocked) return
    this.#isLocked = isLocked
    if (isLocked) {
      this.#finish()
      this.#pad.off()
    } else this.#pad.on()
  }

  close(): void {
    this.#finish()
    this.#size.disconnect()
    this.#pad.off()
  }

  #finish(): void {
    if (!this.#isDrawing) return
    this.#isDrawing = false
    const points = this.#pad.toData().at(-1)?.points ?? []
    if (points.length > 0) this.#onStroke(points.map((point) => padPoint(point, this.#widthPx)))
    else this.#redraw()
  }

  /** One pixel of the drawing is one of the screen. A line under the pen ends here: its pad has changed. */
  #fit(): void {
    const { width, height } = this.#canvas.getBoundingClientRect()
    const ratio = window.devicePixelRatio
    const backing = { width: Math.round(width * ratio), height: Math.round(height * ratio) }
    if (width === 0 || (this.#canvas.width === backing.width && this.#canvas.height === backing.height))
      return
    if (this.#isDrawing) {
      this.#finish()
      this.#pad.off()
      if (!this.#isLocked) this.#pad.on()
    }
    this.#widthPx = width
    Object.assign(this.#canvas, backing)
    this.#canvas.getContext('2d')?.scale(ratio, ratio)
    this.#pad.minWidth = width * THINNEST
    this.#pad.maxWidth = width * THICKEST
    this.#redraw()
  }

  #redraw(): void {
    const { minWidth, maxWidth, velocityFilterWeight } = this.#pad
    const look = { penColor: INK, dotSize: 0, minWidth, maxWidth, velocityFilterWeight }
    this.#pad.fromData(
      this.#strokes.map((stroke) => ({
        ...look,
        compositeOperation: 'source-over' as const,
        points: screenPoints(stroke, this.#widthPx),
      })),
    )
  }
}
