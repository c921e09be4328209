import { z } from 'zod'
import { paper } from '../base.ts'
import { people } from './people.ts'
import { sheetMarks } from './sheet-marks.ts'
import { capturedSignatures, signedWording } from './signatures.ts'

export const integrityPact = z.object({
  kind: z.literal('integrity_pact'),
  paper: paper.default('F4'),
  onlyPresent: z.boolean().default(false),
  /** A second place to sign, for whoever each person works under. */
  withSupervisor: z.boolean().default(true),
  /** A box for the duty stamp (meterai), which few offices ask for. */
  dutyStamp: z.boolean().default(false),
  ...sheetMarks,
  ...capturedSignatures,
  ...signedWording,
  ...people,
})
