/** A QR code as one path, sharp at every size; dark on white in every theme, because readers want it so. */
import { useMemo } from 'react'
import QRCode from 'qrcode'

const QUIET_ZONE = 4

export function QrCode({ text, label, sizePx }: { text: string; label: string; sizePx: number }) {
  const { path, side } = useMemo(() => pathOf(text), [text])
  return (
    <svg role="img" aria-label={label} width={sizePx} height={sizePx} viewBox={`0 0 ${side} ${side}`}>
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  )
}

/** Runs of dark modules of a row are one rectangle. */
function pathOf(text: string): { path: string; side: number } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const parts: string[] = []
  for (let row = 0; row < modules.size; row++) {
    let start = -1
    for (let column = 0; column <= modules.size; column++) {
      const dark = column < modules.size && modules.get(row, column) === 1
      if (dark && start < 0) start = column
      if (dark || start < 0) continue
      parts.push(`M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${column - start}v1h-${column - start}z`)
      start = -1
    }
  }
  return { path: parts.join(''), side: modules.size + 2 * QUIET_ZONE }
}
