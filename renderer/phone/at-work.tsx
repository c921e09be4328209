/** A device that was let in, in the room of its role; it hears the laptop all the time. */
import { lazy, Suspense } from 'react'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import { isAtTheDoor } from '#shared/domain/desk-role.ts'
import { DoorRoom } from './door/door-room.tsx'
import { Notice } from './notice.tsx'
import classes from './phone.module.css'
import { KeptNote } from './queue/kept-note.tsx'
import { SigningRoom } from './signing-room.tsx'
import { useLive } from './use-live.ts'
import { useWakeLock } from './use-wake-lock.ts'

// Most devices never write minutes or show a board: what these need is loaded by those that do.
const HallRoom = lazy(() => import('./hall/hall-room.tsx').then(({ HallRoom: room }) => ({ default: room })))
const NotulisRoom = lazy(() =>
  import('./notulis/notulis-room.tsx').then(({ NotulisRoom: room }) => ({ default: room })),
)

type AtWorkProps = { self: DeskSelf; onSelf: (self: DeskSelf) => void; onRevoked: () => void }

export function AtWork({ self, onSelf, onRevoked }: AtWorkProps) {
  const connection = useLive({ self: onSelf, revoked: onRevoked })
  useWakeLock()
  const away = connection === 'away' && (
    <p className={classes.away} role="status">
      Sambungan ke laptop terputus. Tetap di halaman ini; begitu tersambung, lanjut sendiri.
    </p>
  )
  const isAtDoor = isAtTheDoor(self.role)
  const head = (
    <>
      {away}
      {/* What it kept at the door goes from the door. */}
      {!isAtDoor && <KeptNote />}
    </>
  )
  if (self.role === 'penanda_tangan') return <SigningRoom self={self} away={head} />
  return (
    <div className={classes.desk}>
      {head}
      <Suspense fallback={<Notice title="Membuka …" sentence="Halaman sedang diambil dari laptop." />}>
        {self.role === 'layar' && <HallRoom self={self} />}
        {self.role === 'notulis' && <NotulisRoom self={self} />}
      </Suspense>
      {isAtDoor && <DoorRoom self={self} connection={connection} />}
    </div>
  )
}
