/** Self check-in over the whole screen: a scan or a typed code, an answer that goes away, and nothing else. */
import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { KioskSettings } from '#shared/contract/kiosk.ts'
import { clockAt } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { host } from '../../bridge/host.ts'
import { CameraView } from '../../devices/camera-view.tsx'
import { useTellScan } from '../../devices/scan-listener.tsx'
import { laptopZone } from '../../ui/format.ts'
import { UnlockPage } from '../../ui/protection/unlock-page.tsx'
import { useNow } from '../../ui/use-now.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { AnswerPanel } from './answer-panel.tsx'
import { CodeForm } from './code-form.tsx'
import { IdlePanel } from './idle-panel.tsx'
import classes from './kiosk-page.module.css'
import { PinDialog } from './pin-dialog.tsx'
import { useSelfCheckIn } from './use-self-check-in.ts'

const LOOK_AGAIN_MS = 5_000

export function KioskPage() {
  usePageTitle('Presensi mandiri')
  const settings = useQuery({ queryKey: ['kiosk-settings'], queryFn: () => host.kiosk() })
  const state = useAsk(
    ask.app.state.queryOptions({
      refetchInterval: (query) => (query.state.data?.problem ? LOOK_AGAIN_MS : false),
    }),
  )
  if (!settings.data || (!state.data && state.sentence === null)) return null
  const problem = state.data?.problem
  return (
    <div className={classes.page}>
      {problem?.code === 'data_locked' ? (
        <UnlockPage withFolder={false} />
      ) : problem ? (
        <OutOfOrder />
      ) : (
        <Desk settings={settings.data} />
      )}
      <StaffButton />
    </div>
  )
}

function Desk({ settings }: { settings: KioskSettings }) {
  const { eventId, at } = settings
  const sign = useAsk(ask.kiosk.sign.queryOptions({ input: { eventId, at } }))
  const { face, tell } = useSelfCheckIn(settings)
  if (sign.sentence !== null) return <OutOfOrder />
  const zone = sign.data?.zone ?? laptopZone
  const isWaiting = face.kind === 'waiting' || face.kind === 'busy'
  return (
    <>
      <header className={classes.sign}>
        <h1>{sign.data?.title}</h1>
        <span>{sign.data?.place}</span>
        <Clock zone={zone} />
      </header>
      <main className={classes.middle} aria-live="assertive" aria-atomic="true">
        {isWaiting && <IdlePanel busy={face.kind === 'busy'} withPicture={!settings.withCamera} />}
        {!isWaiting && <AnswerPanel answer={face} zone={zone} />}
        {settings.withCamera && <Camera isShown={isWaiting} />}
      </main>
      <CodeForm onCode={tell} />
    </>
  )
}

/** It goes on looking behind an answer: the next card may come at once. */
function Camera({ isShown }: { isShown: boolean }) {
  const tell = useTellScan()
  const [isBroken, setBroken] = useState(false)
  return (
    <div className={classes.camera} data-hidden={!isShown || isBroken || undefined}>
      <CameraView onCode={tell} onFault={(fault) => setBroken(fault !== null)} />
    </div>
  )
}

function Clock({ zone }: { zone: Zone }) {
  const now = useNow(LOOK_AGAIN_MS)
  return <time>{clockAt(now, zone)}</time>
}

/** Nothing can be recorded; the way out stays. */
function OutOfOrder() {
  return (
    <main className={classes.middle} role="alert">
      <div className={classes.answer} data-tone="bad">
        <p className={classes.word}>Silakan ke meja petugas</p>
        <p className={classes.line}>Presensi mandiri sedang tidak dapat dipakai.</p>
      </div>
    </main>
  )
}

function StaffButton() {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        className={classes.staff}
        variant="subtle"
        color="gray"
        leftSection={<IconLock size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        Petugas
      </Button>
      {asking && <PinDialog onClose={() => setAsking(false)} />}
    </>
  )
}
