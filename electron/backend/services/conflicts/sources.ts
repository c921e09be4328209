/** Every kind of conflict, in the order in which they are shown. */
import { inPersonOrRepresented, undoneElsewhere } from './arrival-sources.ts'
import {
  afterArchiving,
  implausibleClocks,
  removedPeople,
  revokedCards,
  unknownCards,
} from './card-sources.ts'
import type { ConflictSource } from './source.ts'
import { guestsLikeOthers, otherSubstitutes } from './typed-sources.ts'

export const CONFLICT_SOURCES: readonly ConflictSource[] = [
  revokedCards,
  removedPeople,
  undoneElsewhere,
  inPersonOrRepresented,
  otherSubstitutes,
  guestsLikeOthers,
  unknownCards,
  afterArchiving,
  implausibleClocks,
]
