/** One service per group of the contract. */
import type { Contract } from '#shared/contract/index.ts'
import type { Context } from '../context.ts'
import { archivesService } from './archives.ts'
import { arrivalsService } from './arrivals.ts'
import { Tallies } from './arrivals/tallies.ts'
import { attendanceService } from './attendance.ts'
import { centralService } from './central.ts'
import { codesService } from './codes.ts'
import { conflictsService } from './conflicts.ts'
import { deliveriesService } from './deliveries.ts'
import { type DeskControl, desksService } from './desks.ts'
import { deskWorkService } from './desk-work.ts'
import { documentsService } from './documents.ts'
import { eventsService } from './events.ts'
import { exportsService } from './exports.ts'
import { kioskService } from './kiosk.ts'
import { musterService } from './muster.ts'
import { notesService } from './notes.ts'
import { officesService } from './offices.ts'
import { packagesService } from './packages.ts'
import { participantsService } from './participants.ts'
import { pdfSigningService } from './pdf-signing.ts'
import { photosService } from './photos.ts'
import { pledgesService } from './pledges.ts'
import { projectorService } from './projector.ts'
import { readingsService } from './readings.ts'
import { reconciliationService } from './reconciliation.ts'
import { recapService } from './recap.ts'
import { rosterService } from './roster.ts'
import { sessionsService } from './sessions.ts'
import { sheetsService } from './sheets.ts'
import { signingService } from './signing.ts'
import { substitutesService } from './substitutes.ts'
import { textsService } from './texts.ts'
import { transfersService } from './transfers.ts'
import { verificationService } from './verification.ts'
import { writeUpsService } from './write-ups.ts'
import type { CopyMaker } from './copies.ts'
import type { ServiceOf } from './service.ts'

export type Services = { [Group in keyof Contract]: ServiceOf<Group> }

/** Those that need an open database. */
export function createServices(
  context: Context,
  copies: CopyMaker,
  desk: DeskControl,
): Omit<Services, 'app' | 'changes' | 'copies' | 'protection' | 'rehearsal'> {
  const tallies = new Tallies(context)
  const attendance = attendanceService(context, tallies)
  const documents = documentsService(context)
  const exports = exportsService(context)
  const writeUps = writeUpsService(context)
  return {
    archives: archivesService(context, copies, {
      documents: { ...documents, texts: writeUps.list },
      exports,
    }),
    arrivals: arrivalsService(context, tallies),
    attendance,
    central: centralService(context),
    codes: codesService(context),
    conflicts: conflictsService(context),
    deliveries: deliveriesService(context, (sessionId, waiting) => desk.heardWaiting(sessionId, waiting)),
    desks: desksService(desk),
    deskWork: deskWorkService(context, tallies),
    documents,
    events: eventsService(context),
    exports,
    kiosk: kioskService(context, attendance.scan),
    muster: musterService(context),
    notes: notesService(context),
    offices: officesService(context),
    packages: packagesService(context),
    pdfSigning: pdfSigningService(context),
    participants: participantsService(context),
    photos: photosService(context),
    pledges: pledgesService(context),
    projector: projectorService(context, tallies),
    readings: readingsService(context),
    reconciliation: reconciliationService(context, tallies),
    recap: recapService(context),
    roster: rosterService(context, copies),
    sessions: sessionsService(context),
    sheets: sheetsService(context),
    signing: signingService(context),
    substitutes: substitutesService(context),
    texts: textsService(context),
    transfers: transfersService(context, copies),
    verification: verificationService(context),
    writeUps,
  }
}
