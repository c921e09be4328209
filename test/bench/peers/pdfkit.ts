/** Papers written by hand on pdfkit, a process of its own: pdfkit.ts PAPER CONTENT.json PAPER.pdf RESOURCES. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { AttendanceListData } from '../../../electron/backend/documents/attendance/attendance-list-data.ts'
import type { BadgesData } from '../../../electron/backend/documents/cards/badges.ts'
import { plainAttendance } from '../plain-attendance.ts'
import { plainBadges } from '../plain-badges.ts'
import { plainPacts } from '../plain-pacts.ts'
import type { CodedPacts, PaperName } from './content.ts'

const [paper = '', file = '', out = '', resources = ''] = process.argv.slice(2)
const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
// The bench wrote the content for the paper it names.
const papers: Record<PaperName, () => Promise<Uint8Array>> = {
  attendance_list: () => plainAttendance(content as AttendanceListData, resources),
  integrity_pact: () => plainPacts(content as CodedPacts, resources),
  badges: () => plainBadges(content as BadgesData, resources),
}
writeFileSync(out, await papers[paper as PaperName]())
