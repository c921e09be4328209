/** What a camera sees that looks at a card: a QR code in the middle of a grey picture, as YUV4MPEG2. */
import QRCode from 'qrcode'

const [WIDTH, HEIGHT] = [640, 480]
const MODULE_PX = 8
const [GREY, BLACK, WHITE, NEUTRAL] = [150, 16, 235, 128]
const QUIET_ZONE = 4

export function videoOf(text: string): Buffer {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const side = (modules.size + 2 * QUIET_ZONE) * MODULE_PX
  const [left, top] = [Math.round((WIDTH - side) / 2), Math.round((HEIGHT - side) / 2)]
  const luma = Buffer.alloc(WIDTH * HEIGHT, GREY)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [row, column] = [y, x].map((at) => Math.floor(at / MODULE_PX) - QUIET_ZONE) as [number, number]
      const inside = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size
      const dark = inside && modules.get(row, column) === 1
      luma[(top + y) * WIDTH + left + x] = dark ? BLACK : WHITE
    }
  }
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, NEUTRAL)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, colours])
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), frame, frame])
}
