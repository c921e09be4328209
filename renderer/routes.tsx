/** Every address of the window, in the order of the work. */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { EventRoute } from './ui/shell/event-route.tsx'
import { EventStart } from './ui/shell/event-start.tsx'
import { Frame } from './ui/shell/frame.tsx'
import { NothingHere, ScreenFailed } from './ui/shell/no-screen.tsx'

const rootRoute = createRootRoute({
  component: Frame,
  notFoundComponent: NothingHere,
  errorComponent: ScreenFailed,
})

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./features/events/home-page.tsx'), 'HomePage'),
})
const newEventRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kegiatan-baru',
  component: lazyRouteComponent(() => import('./features/events/new-event-page.tsx'), 'NewEventPage'),
})
const recapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rekap',
  component: lazyRouteComponent(() => import('./features/recap/recap-page.tsx'), 'RecapPage'),
})
const officeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instansi',
  component: lazyRouteComponent(() => import('./features/office/office-page.tsx'), 'OfficePage'),
})
const textsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/naskah',
  component: lazyRouteComponent(() => import('./features/texts/texts-page.tsx'), 'TextsPage'),
})
const textRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/naskah/$textId',
  component: lazyRouteComponent(() => import('./features/texts/text-page.tsx'), 'TextPage'),
})
const verificationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/periksa',
  component: lazyRouteComponent(
    () => import('./features/verification/verification-page.tsx'),
    'VerificationPage',
  ),
})
const copiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/salinan',
  component: lazyRouteComponent(() => import('./features/copies/copies-page.tsx'), 'CopiesPage'),
})
const takeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ambil-usb',
  component: lazyRouteComponent(() => import('./features/transfers/take-page.tsx'), 'TakePage'),
})
const archiveRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/arsip',
  component: lazyRouteComponent(() => import('./features/archives/archive-page.tsx'), 'ArchivePage'),
})
const centralRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pusat',
  component: lazyRouteComponent(() => import('./features/central/central-page.tsx'), 'CentralPage'),
})
const helpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bantuan',
  component: lazyRouteComponent(() => import('./features/help/help-page.tsx'), 'HelpPage'),
})

const eventRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kegiatan/$eventId',
  component: EventRoute,
})
const eventStartRoute = createRoute({ getParentRoute: () => eventRoute, path: '/', component: EventStart })

const detailsRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/rincian',
  component: lazyRouteComponent(() => import('./features/events/event-page.tsx'), 'EventPage'),
})
const participantsRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/peserta',
  /** `query` narrows the list from the start, as the search in the top bar does. */
  validateSearch: (search): { query?: string } =>
    typeof search.query === 'string' ? { query: search.query } : {},
  component: lazyRouteComponent(
    () => import('./features/participants/participants-page.tsx'),
    'ParticipantsPage',
  ),
})
const importRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/impor',
  component: lazyRouteComponent(() => import('./features/roster/import-page.tsx'), 'ImportPage'),
})
const lettersRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/surat',
  /** `ids` prints only these participants. */
  validateSearch: (search): { ids?: string[] } =>
    Array.isArray(search.ids) ? { ids: search.ids.filter((id) => typeof id === 'string') } : {},
  component: lazyRouteComponent(() => import('./features/documents/documents-page.tsx'), 'DocumentsPage'),
})
const checkInRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/presensi',
  component: lazyRouteComponent(() => import('./features/attendance/check-in-page.tsx'), 'CheckInPage'),
})
const liveBoardRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/presensi/pantauan',
  component: lazyRouteComponent(() => import('./features/live-board/live-board-page.tsx'), 'LiveBoardPage'),
})
const musterRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/presensi/barisan',
  component: lazyRouteComponent(() => import('./features/muster/muster-page.tsx'), 'MusterPage'),
})
const pledgesRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/ikrar',
  component: lazyRouteComponent(() => import('./features/pledges/pledges-page.tsx'), 'PledgesPage'),
})
const signingRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/tanda-tangan',
  component: lazyRouteComponent(() => import('./features/signing/signing-page.tsx'), 'SigningPage'),
})
const desksRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/meja',
  component: lazyRouteComponent(() => import('./features/desks/desks-page.tsx'), 'DesksPage'),
})
const kioskRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/mandiri',
  component: lazyRouteComponent(() => import('./features/kiosk/kiosk-setup-page.tsx'), 'KioskSetupPage'),
})
const transfersRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/usb',
  component: lazyRouteComponent(() => import('./features/transfers/transfers-page.tsx'), 'TransfersPage'),
})
const eventArchiveRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/arsip',
  component: lazyRouteComponent(
    () => import('./features/archives/event-archive-page.tsx'),
    'EventArchivePage',
  ),
})
const conflictsRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/keputusan',
  component: lazyRouteComponent(() => import('./features/conflicts/conflicts-page.tsx'), 'ConflictsPage'),
})
const rehearsalRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/gladi',
  component: lazyRouteComponent(() => import('./features/rehearsal/rehearsal-page.tsx'), 'RehearsalPage'),
})
const notesRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/catatan',
  component: lazyRouteComponent(() => import('./features/minutes/notes-page.tsx'), 'NotesPage'),
})
const sheetsRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/lembar',
  component: lazyRouteComponent(() => import('./features/sheets/sheets-page.tsx'), 'SheetsPage'),
})
const minutesRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/notula',
  component: lazyRouteComponent(() => import('./features/minutes/minutes-page.tsx'), 'MinutesPage'),
})
const writeUpsRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/naskah-akhir',
  /** Which of the four texts, which addendum to it, and which of several approved apart. */
  validateSearch: (search): { naskah?: string; adendum?: number; pengesahan?: string } => ({
    ...(typeof search.naskah === 'string' ? { naskah: search.naskah } : {}),
    ...(typeof search.adendum === 'number' ? { adendum: search.adendum } : {}),
    ...(typeof search.pengesahan === 'string' ? { pengesahan: search.pengesahan } : {}),
  }),
  component: lazyRouteComponent(() => import('./features/write-ups/write-ups-page.tsx'), 'WriteUpsPage'),
})
const documentsRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/dokumen',
  component: lazyRouteComponent(() => import('./features/documents/documents-page.tsx'), 'DocumentsPage'),
})
const exportsRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/ekspor',
  component: lazyRouteComponent(() => import('./features/exports/exports-page.tsx'), 'ExportsPage'),
})

/** What the hall sees, in a window of its own. */
const projectorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/proyektor/$eventId',
  staticData: { withoutShell: true },
  component: lazyRouteComponent(() => import('./features/projector/projector-page.tsx'), 'ProjectorPage'),
})
/** What whoever signs sees, in a window of its own. */
const signerWindowRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/penanda-tangan/$eventId',
  staticData: { withoutShell: true },
  component: lazyRouteComponent(
    () => import('./features/signing/signer-window-page.tsx'),
    'SignerWindowPage',
  ),
})

const routeTree = rootRoute.addChildren([
  homeRoute,
  newEventRoute,
  recapRoute,
  officeRoute,
  textsRoute,
  textRoute,
  verificationRoute,
  copiesRoute,
  takeRoute,
  centralRoute,
  archiveRoute,
  helpRoute,
  projectorRoute,
  signerWindowRoute,
  eventRoute.addChildren([
    eventStartRoute,
    detailsRoute,
    participantsRoute,
    importRoute,
    lettersRoute,
    checkInRoute,
    liveBoardRoute,
    musterRoute,
    pledgesRoute,
    signingRoute,
    notesRoute,
    desksRoute,
    conflictsRoute,
    transfersRoute,
    eventArchiveRoute,
    kioskRoute,
    rehearsalRoute,
    sheetsRoute,
    minutesRoute,
    writeUpsRoute,
    documentsRoute,
    exportsRoute,
  ]),
])

export const router = createRouter({ routeTree, history: createHashHistory() })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface StaticDataRouteOption {
    /** A page that stands alone in its window. */
    withoutShell?: boolean
  }
}
