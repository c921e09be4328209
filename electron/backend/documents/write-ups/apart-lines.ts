/** What stands on an approved text of which laptops that had not met approved another one: which of them counts. */
import type { Event } from '#shared/contract/events.ts'
import { momentText } from '#shared/domain/time-text.ts'
import type { Final } from '../../store/write-up-finals.ts'

/** `finals`: all of the text, the one that counts first. None where it was approved once. */
export function apartLines(final: Final, finals: readonly Final[], zone: Event['zone']): string[] {
  const [counting] = finals
  const others = finals.filter(({ id }) => id !== final.id)
  if (!counting || others.length === 0) return []
  const told = others.map((other) => {
    const number = other.number === final.number ? `juga bernomor ${other.number}` : `Nomor ${other.number}`
    return `naskah ${number}, disahkan pada ${momentText(other.at, zone)} oleh ${other.by}, dengan sidik SHA-256 ${other.hash}`
  })
  const which =
    final.id === counting.id
      ? 'Yang berlaku adalah naskah ini, karena disahkan paling awal.'
      : `Yang berlaku bukan naskah ini, melainkan yang disahkan paling awal: pada ${momentText(counting.at, zone)} oleh ${counting.by}.`
  return [`Disahkan juga di laptop lain, sebelum datanya digabung: ${told.join('; ')}. ${which}`]
}
