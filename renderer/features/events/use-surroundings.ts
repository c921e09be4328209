import type { Event, EventLine } from '#shared/contract/events.ts'
import type { Office } from '#shared/contract/office.ts'
import type { Zone } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { laptopZone } from '../../ui/format.ts'

export type Surroundings = {
  /** The one of the latest event, else the newest. */
  office: Office | undefined
  /** The latest event that was really planned. */
  last: Event | undefined
  zone: Zone
}

/** What a new event may take over; never from the example. Undefined until it is known. */
export function useSurroundings(): Surroundings | undefined {
  const offices = useAsk(ask.offices.list.queryOptions())
  const events = useAsk(ask.events.list.queryOptions({ input: { archived: false } }))
  const real = (events.data ?? []).filter(({ isExample }) => !isExample)
  const last = useWhole(real.toSorted(latestFirst)[0])
  const example = useWhole(events.data?.find(({ isExample }) => isExample))
  if (offices.isPending || events.isPending || last.isPending || example.isPending) return undefined
  const own = (offices.data ?? []).filter(({ id }) => id !== example.event?.officeId)
  const office = own.find(({ id }) => id === last.event?.officeId) ?? own.at(-1)
  return { office, last: last.event, zone: laptopZone }
}

function useWhole(line: EventLine | undefined): { event: Event | undefined; isPending: boolean } {
  const whole = useAsk(
    ask.events.get.queryOptions({ input: { eventId: line?.id ?? '' }, enabled: line !== undefined }),
  )
  if (!line) return { event: undefined, isPending: false }
  return { event: whole.data, isPending: whole.isPending }
}

function latestFirst(a: EventLine, b: EventLine): number {
  return (b.days[0]?.day ?? '').localeCompare(a.days[0]?.day ?? '')
}
