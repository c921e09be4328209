import { z } from 'zod'
import { INSTRUMENT_KINDS } from '../../domain/events.ts'

export const pledgeBoard = z.object({
  kind: z.literal('pledge_board'),
  paper: z.enum(['A3', 'A2']).default('A2'),
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  instrument: z.enum(INSTRUMENT_KINDS).default('ikrar_asn'),
  /** Room below the text to sign on the board: none, an open field, or numbered cells. */
  signatures: z.enum(['none', 'open', 'cells']).default('cells'),
})
