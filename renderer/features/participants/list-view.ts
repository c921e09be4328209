/** What the participants screen shows: whom, and in which order. */
import type { ParticipantFilter, ParticipantSort } from '#shared/contract/participants.ts'

export type ListView = {
  filter: ParticipantFilter
  sort: ParticipantSort
  descending: boolean
}

export const wholeList: ListView = { filter: {}, sort: 'name', descending: false }

/** One value of a cell by which the list can be narrowed. */
export type Narrowing = Pick<ParticipantFilter, 'units' | 'categories' | 'attendance' | 'pledge' | 'doubtful'>

/** Everybody who also fits this. Empty lists and empty texts narrow nothing and are left out. */
export function narrowed(view: ListView, more: ParticipantFilter): ListView {
  const filter = Object.entries({ ...view.filter, ...more }).filter(
    ([, value]) =>
      value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0),
  )
  return { ...view, filter: Object.fromEntries(filter) }
}

/** Sorting by the same column again turns the order round. */
export function sortedBy(view: ListView, sort: ParticipantSort): ListView {
  return { ...view, sort, descending: view.sort === sort ? !view.descending : false }
}

/** Whether anything but the day hides people. */
export function isNarrowed(view: ListView): boolean {
  return Object.keys(view.filter).some((key) => key !== 'day')
}

/** Everybody of the same day, in the same order. */
export function widened(view: ListView): ListView {
  const { day } = view.filter
  return { ...view, filter: day === undefined ? {} : { day } }
}
