/** What every procedure of the contract starts from: the closed list of errors, and words used by many. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { errorSchemas } from './errors.ts'

export const procedure = oc.errors(errorSchemas)

export const id = z.uuid()
/** A civil date in the zone of the event, 'YYYY-MM-DD'. */
export const day = z.iso.date()
/** A wall-clock time in the zone of the event, 'HH:MM'. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** UTC milliseconds. */
export const instant = z.int().nonnegative()
export const text = (maxLength: number) => z.string().trim().max(maxLength)
export const ofEvent = z.object({ eventId: id })
export const paper = z.enum(['F4', 'A4'])
/** A finished file on its way to the window or the command line. */
export const file = z.file()
