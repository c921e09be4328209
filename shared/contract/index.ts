/** Everything that may be asked of the backend, by window, phone, command line and tests. */
import { app } from './app.ts'
import { archives } from './archives.ts'
import { arrivals } from './arrivals.ts'
import { attendance } from './attendance.ts'
import { central } from './central.ts'
import { changes } from './changes.ts'
import { codes } from './codes.ts'
import { conflicts } from './conflicts.ts'
import { copies } from './copies.ts'
import { deliveries } from './deliveries.ts'
import { deskWork } from './desk-work.ts'
import { desks } from './desks.ts'
import { documents } from './documents.ts'
import { events } from './events.ts'
import { exports } from './exports.ts'
import { kiosk } from './kiosk.ts'
import { muster } from './muster.ts'
import { notes } from './notes.ts'
import { offices } from './office.ts'
import { packages } from './packages.ts'
import { pdfSigning } from './pdf-signing.ts'
import { participants } from './participants.ts'
import { photos } from './photos.ts'
import { pledges } from './pledges.ts'
import { protection } from './protection.ts'
import { projector } from './projector.ts'
import { readings } from './readings.ts'
import { reconciliation } from './reconciliation.ts'
import { recap } from './recap.ts'
import { rehearsal } from './rehearsal.ts'
import { roster } from './roster.ts'
import { sessions } from './sessions.ts'
import { sheets } from './sheets.ts'
import { signing } from './signing.ts'
import { substitutes } from './substitutes.ts'
import { texts } from './texts.ts'
import { transfers } from './transfers.ts'
import { verification } from './verification.ts'
import { writeUps } from './write-ups.ts'

export const contract = {
  app,
  archives,
  arrivals,
  attendance,
  central,
  changes,
  codes,
  conflicts,
  copies,
  deliveries,
  deskWork,
  desks,
  documents,
  events,
  exports,
  kiosk,
  muster,
  notes,
  offices,
  packages,
  pdfSigning,
  participants,
  photos,
  pledges,
  protection,
  projector,
  readings,
  reconciliation,
  recap,
  rehearsal,
  roster,
  sessions,
  sheets,
  signing,
  substitutes,
  texts,
  transfers,
  verification,
  writeUps,
}
export type Contract = typeof contract
