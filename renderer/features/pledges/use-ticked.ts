import { useState } from 'react'
import type { Participant } from '#shared/contract/participants.ts'

export type Ticked = {
  people: readonly Participant[]
  has: (id: string) => boolean
  toggle: (person: Participant) => void
  put: (people: readonly Participant[]) => void
}

/** Who is ticked, as they were when they were ticked: their state then is what undo goes back to. */
export function useTicked(): Ticked {
  const [people, setPeople] = useState<ReadonlyMap<string, Participant>>(new Map())
  return {
    people: [...people.values()],
    has: (id) => people.has(id),
    toggle: (person) => {
      const next = new Map(people)
      if (!next.delete(person.id)) next.set(person.id, person)
      setPeople(next)
    },
    put: (all) => setPeople(new Map(all.map((person) => [person.id, person]))),
  }
}
