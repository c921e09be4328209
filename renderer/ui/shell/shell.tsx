/** The frame around every screen: what is open, where to go, and that everything is stored. */
import { useState } from 'react'
import { Outlet, useLocation } from '@tanstack/react-router'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { UnlockPage } from '../protection/unlock-page.tsx'
import { Navigation } from './navigation.tsx'
import { Palette } from './palette.tsx'
import { ProblemPage } from './problem-page.tsx'
import { ReconnectingBand } from './reconnecting-band.tsx'
import classes from './shell.module.css'
import { RehearsalBand } from './rehearsal-band.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useOpenEvent } from './use-open-event.ts'
import { useRehearsalWay } from './use-rehearsal-way.ts'
import { useShellKeys } from './use-shell-keys.ts'

export function Shell() {
  const state = useAsk(
    ask.app.state.queryOptions({ refetchInterval: (query) => (query.state.data?.problem ? 5_000 : false) }),
  )
  const event = useOpenEvent()
  const [searching, setSearching] = useState(false)
  const [navigationOpen, setNavigationOpen] = useState(false)
  const address = useLocation({ select: (location) => location.pathname })
  const [shownAddress, setShownAddress] = useState(address)
  if (shownAddress !== address) {
    // Having arrived, the menu of a narrow window has done its work.
    setShownAddress(address)
    setNavigationOpen(false)
  }
  useRehearsalWay()
  useShellKeys({ onSearch: () => setSearching(true) })

  if (state.data?.problem?.code === 'data_locked') return <UnlockPage />
  if (state.data?.problem)
    return <ProblemPage problem={state.data.problem} onRetry={() => void state.refetch()} />
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#isi" onClick={goToContent}>
        Langsung ke isi
      </a>
      <TopBar
        event={event}
        navigationOpen={navigationOpen}
        onNavigation={() => setNavigationOpen((open) => !open)}
        onSearch={() => setSearching(true)}
      />
      <Navigation event={event} open={navigationOpen} />
      <div className={classes.place}>
        <RehearsalBand />
        <main id="isi" className={classes.content} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <StatusBar event={event} />
      <ReconnectingBand />
      <Palette event={event} opened={searching} onClose={() => setSearching(false)} />
    </div>
  )
}

/** The address after # belongs to the router, so the jump is made by hand. */
function goToContent(e: React.MouseEvent): void {
  e.preventDefault()
  document.getElementById('isi')?.focus()
}
