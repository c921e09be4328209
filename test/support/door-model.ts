/** What a door with its people ought to answer, kept in plain memory: the yardstick for random sequences of work. */
export type ModelPerson = {
  name: string
  /** The place of whoever this one was merged into; his own place while he stands for himself. */
  standsFor: number
  removed: boolean
  everArrived: boolean
  arrival: { at: number; desk: string; entryId: string } | null
  pledge: string
}

export type ModelCard = { code: string; holder: number; revoked: boolean }

export class DoorModel {
  readonly people: ModelPerson[] = []
  readonly cards: ModelCard[] = []
  /** Ids as the backend gave them, by place. */
  readonly ids: string[] = []
  lastWelcome: { nonce: string; code: string; desk: string } | undefined

  add(id: string, name: string, code: string): number {
    const place = this.people.length
    const fresh = { removed: false, everArrived: false, arrival: null, pledge: 'none' }
    this.people.push({ name, standsFor: place, ...fresh })
    this.ids.push(id)
    this.cards.push({ code, holder: place, revoked: false })
    return place
  }

  /** Places of people on the list. */
  listed(): number[] {
    return this.people.flatMap((person, place) =>
      person.standsFor === place && !person.removed ? [place] : [],
    )
  }

  person(place: number): ModelPerson {
    const person = this.people[place]
    if (!person) throw new RangeError(`nobody at ${place}`)
    return person
  }

  holderOf(card: ModelCard): number {
    let place = card.holder
    while (this.person(place).standsFor !== place) place = this.person(place).standsFor
    return place
  }

  /** The verdict of a card that is shown now, and what follows from it. */
  scan(card: ModelCard, scan: { nonce: string; desk: string; at: number }): object {
    const person = this.person(this.holderOf(card))
    if (person.removed) return { kind: 'removed' }
    if (card.revoked) return { kind: 'revoked' }
    if (person.arrival) {
      const { at, desk, entryId } = person.arrival
      return { kind: 'already', at, desk, entryId }
    }
    person.arrival = { at: scan.at, desk: scan.desk, entryId: scan.nonce }
    person.everArrived = true
    this.lastWelcome = { nonce: scan.nonce, desk: scan.desk, code: card.code }
    return { kind: 'welcome', at: scan.at, entryId: scan.nonce }
  }

  /** Every card somebody had is refused from now on, those of his duplicates among them. */
  reissue(place: number, code: string): void {
    for (const card of this.cards) if (this.holderOf(card) === place) card.revoked = true
    this.cards.push({ code, holder: place, revoked: false })
  }

  /** The duplicate's arrival counts for the one who stays, unless he came himself. Answers whether it moved. */
  merge(keep: number, other: number): void {
    const [stays, goes] = [this.person(keep), this.person(other)]
    if (goes.arrival) {
      stays.arrival ??= { ...goes.arrival }
      stays.everArrived = true
    }
    if (stays.pledge === 'none') stays.pledge = goes.pledge
    goes.arrival = null
    goes.standsFor = keep
  }
}
