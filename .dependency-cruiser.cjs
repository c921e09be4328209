/** Who may know whom. test/unit/borders plants a violation of every rule and sees it caught. */

const backend = '^electron/backend/'
const anyProgram = '^(electron|renderer|shared)/'
const npm = '^node_modules/'

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'electron-stays-at-the-door',
    comment:
      'Only main and preload know Electron: everything else runs in plain Node, in vitest, or in any browser.',
    severity: 'error',
    from: { path: anyProgram, pathNot: '^electron/(main|preload)/' },
    to: { path: `${npm}electron/` },
  },
  {
    name: 'main-never-meets-the-backend',
    comment: 'Main and preload pass a port on; they know the contract, not who answers it.',
    severity: 'error',
    from: { path: '^electron/(main|preload)/' },
    to: { path: `${backend}|^renderer/` },
  },
  {
    name: 'preload-passes-on-and-nothing-else',
    comment: 'A sandboxed preload is one small file: it knows Electron and the words of the contract.',
    severity: 'error',
    from: { path: '^electron/preload/' },
    to: { pathNot: `^electron/preload/|^shared/contract/(host|link)\\.ts$|${npm}electron/|^electron$` },
  },
  {
    name: 'backend-never-meets-the-window',
    comment: 'The backend answers a port; who asks is none of its business.',
    severity: 'error',
    from: { path: backend },
    to: { path: '^electron/(main|preload)/|^renderer/' },
  },
  {
    name: 'pages-know-only-shared',
    comment: 'A page runs in a sandbox: neither Node nor Electron nor the backend exists there.',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { path: '^electron/|^scripts/' },
  },
  {
    name: 'pages-run-without-node',
    comment: 'A page runs in a sandbox: neither Node nor Electron nor the backend exists there.',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'shared-runs-anywhere',
    comment: 'shared knows itself, zod, and the words oRPC has for a contract.',
    severity: 'error',
    from: { path: '^shared/' },
    to: { pathNot: `^shared/|${npm}zod/|${npm}@orpc/contract/` },
  },
  {
    name: 'rules-know-only-rules',
    comment: 'shared/domain holds pure rules: they come before the contract and before any sentence.',
    severity: 'error',
    from: { path: '^shared/domain/' },
    to: { pathNot: `^shared/domain/|${npm}zod/` },
  },
  {
    name: 'contract-knows-only-rules',
    comment: 'What may be asked does not depend on how it is said.',
    severity: 'error',
    from: { path: '^shared/contract/' },
    to: { pathNot: `^shared/(contract|domain)/|${npm}zod/|${npm}@orpc/contract/` },
  },
  {
    name: 'only-store-speaks-sql',
    comment: 'SQL lives in named functions of the store.',
    severity: 'error',
    from: { path: anyProgram, pathNot: `${backend}store/` },
    to: { path: `${npm}better-sqlite3(-multiple-ciphers)?/`, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'only-central-speaks-to-the-centre',
    comment: 'One folder opens connections to PostgreSQL, always with TLS and a name that was compared.',
    severity: 'error',
    from: { path: anyProgram, pathNot: `${backend}central/` },
    to: { path: `${npm}(@types/)?pg/` },
  },
  {
    name: 'store-knows-only-shared',
    comment: 'The store is the bottom of the backend.',
    severity: 'error',
    from: { path: `${backend}store/` },
    to: { path: backend, pathNot: `${backend}(store/|(app-error|paths)\\.ts$)` },
  },
  {
    name: 'documents-only-read',
    comment: 'A paper is a view of the store: it never calls a service, and nothing in it writes.',
    severity: 'error',
    from: { path: `${backend}documents/` },
    to: { path: `${backend}(services|spreadsheets|desk)/|${backend}(router|write|backend)\\.ts$` },
  },
  {
    name: 'spreadsheets-know-no-nouns',
    comment: 'Reading and writing sheets is about rows of text, not about people.',
    severity: 'error',
    from: { path: `${backend}spreadsheets/` },
    to: { path: `${backend}(services|store|documents|desk)/` },
  },
  {
    name: 'services-know-no-link',
    comment: 'A service answers the same whether a window, a phone or the command line asks.',
    severity: 'error',
    from: { path: `${backend}services/` },
    to: { path: `${backend}desk/|${backend}(router|index|backend)\\.ts$` },
  },
  {
    name: 'features-are-strangers',
    comment: 'What two features share belongs to ui, bridge or shared.',
    severity: 'error',
    from: { path: '^renderer/features/([^/]+)/' },
    to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
  },
  {
    name: 'features-are-the-top',
    comment: 'The way to the backend, the devices and the composed controls come before any screen.',
    severity: 'error',
    from: { path: '^renderer/(bridge|devices|ui|texts)/' },
    to: { path: '^renderer/features/' },
  },
  {
    name: 'nothing-imports-tests',
    comment: 'What a program needs is not a test.',
    severity: 'error',
    from: { pathNot: '^test/' },
    to: { path: '^test/' },
  },
  {
    name: 'the-app-needs-no-scripts',
    comment: 'scripts hold only what sets up and tries the app.',
    severity: 'error',
    from: { path: anyProgram },
    to: { path: '^scripts/' },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one, or a third is missing.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'A file that nothing reaches is dead.',
    severity: 'error',
    from: {
      orphan: true,
      path: anyProgram,
      pathNot: `\\.d\\.ts$|^electron/(main|preload|backend)/index\\.ts$|${backend}entries/`,
    },
    to: {},
  },
  {
    name: 'nothing-unresolved',
    comment: 'Every import leads somewhere.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '\\?(url|raw|worker)' },
  },
]

module.exports = {
  forbidden,
  options: {
    // TypeScript 7 has no API that dependency-cruiser could use: with it, 0 modules would be checked without a word.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|\\.cache)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
  },
}
