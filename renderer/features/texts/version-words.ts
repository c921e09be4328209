import type { TextLine, TextVersionLine } from '#shared/contract/texts.ts'
import { CERTAINTY_LABELS } from '#shared/domain/certainty.ts'
import { versionLabel } from '#shared/domain/text-id.ts'
import { longDate } from '#shared/domain/time-text.ts'

/** "Versi bawaan 1" */
export function versionWords(version: string): string {
  return `Versi ${versionLabel(version)}`
}

/** "27 September 2024, menurut pemberitaan" */
export function factsOf(version: TextVersionLine, kind: TextLine['kind']): string {
  return [longDate(version.date), sureness(version, kind), version.note]
    .filter((part) => part !== '')
    .join(', ')
}

function sureness({ certainty }: TextVersionLine, kind: TextLine['kind']): string {
  if (certainty === null) return 'ditulis pengguna'
  // Of the sheet it is the weakest line that counts.
  return kind === 'handout' ? `ada baris yang ${CERTAINTY_LABELS[certainty]}` : CERTAINTY_LABELS[certainty]
}

export function lineInUse({ versions, inUse }: TextLine): TextVersionLine | undefined {
  return versions.find(({ version }) => version === inUse)
}

/** How many versions users have written: what a new one must know it follows. */
export function countOfUsers({ versions }: TextLine): number {
  return versions.filter(({ origin }) => origin === 'user').length
}
