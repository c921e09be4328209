/** The shell around a screen, except where the page stands alone in its window. */
import { Outlet, useMatches } from '@tanstack/react-router'
import { RehearsalCorner } from './rehearsal-band.tsx'
import { Shell } from './shell.tsx'

export function Frame() {
  const standsAlone = useMatches({
    select: (matches) => matches.some(({ staticData }) => staticData.withoutShell === true),
  })
  if (!standsAlone) return <Shell />
  return (
    <>
      <RehearsalCorner />
      <Outlet />
    </>
  )
}
