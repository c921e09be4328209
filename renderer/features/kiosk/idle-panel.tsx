/** What the kiosk shows while nobody stands before it: a card under a scanner's light. */
import classes from './kiosk-page.module.css'

/** `withPicture` is false where the camera's own picture stands beside it. */
export function IdlePanel({ busy, withPicture }: { busy: boolean; withPicture: boolean }) {
  return (
    <div className={classes.idle}>
      {withPicture && <CardUnderLight />}
      <div>
        <p className={classes.word}>{busy ? 'Sebentar …' : 'Pindai kartu Anda'}</p>
        <p className={classes.line}>
          {withPicture
            ? 'Arahkan kode QR pada kartu peserta ke alat pemindai.'
            : 'Tunjukkan kode QR pada kartu peserta ke kamera atau ke alat pemindai.'}
        </p>
      </div>
    </div>
  )
}

/** Dark cells of a made-up code, as column and row. */
const CELLS = [
  [3, 0], [5, 0], [4, 1], [3, 2], [5, 3], [0, 3], [2, 3], [1, 4], [3, 4], [6, 4], [8, 4], [4, 5], [7, 5], [3, 6],
  [5, 6], [8, 6], [6, 7], [4, 7], [7, 8], [3, 8], [5, 8],
] as const // prettier-ignore
const CORNERS = [
  [0, 0],
  [6, 0],
  [0, 6],
] as const
const CELL = 12

function CardUnderLight() {
  return (
    <svg className={classes.picture} viewBox="0 0 320 300" aria-hidden>
      <path className={classes.strap} d="M128 0 L150 62 M192 0 L170 62" />
      <rect className={classes.clip} x="146" y="56" width="28" height="18" rx="4" />
      <rect className={classes.card} x="70" y="72" width="180" height="220" rx="12" />
      <g transform="translate(106 104)" className={classes.code}>
        {CORNERS.map(([column, row]) => (
          <g key={`${column} ${row}`} transform={`translate(${column * CELL} ${row * CELL})`}>
            <path d="M0 0h36v36h-36z M6 6v24h24v-24z" fillRule="evenodd" />
            <rect x="12" y="12" width="12" height="12" />
          </g>
        ))}
        {CELLS.map(([column, row]) => (
          <rect key={`${column} ${row}`} x={column * CELL} y={row * CELL} width={CELL} height={CELL} />
        ))}
      </g>
      <rect className={classes.text} x="104" y="234" width="112" height="12" rx="6" />
      <rect className={classes.text} x="124" y="258" width="72" height="10" rx="5" />
      <path className={classes.light} d="M20 158 H300" />
    </svg>
  )
}
