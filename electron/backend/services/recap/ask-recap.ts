import type { RecapAnswer, RecapAsk } from '../../recap/recap-answer.ts'

/** Answered by the thread that reads, from what is summed up. */
export type AskRecap = <Kind extends RecapAsk['kind']>(
  ask: Extract<RecapAsk, { kind: Kind }>,
  signal?: AbortSignal,
) => Promise<Extract<RecapAnswer, { kind: Kind }>>
