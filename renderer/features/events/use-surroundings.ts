import type { Event } from '#shared/contract/events.ts'
import type { Office } from '#shared/contract/office.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { laptopZone } from '../../ui/format.ts'

/** What a new event may take over: the newest office and the latest real event. Undefined until it is known. */
export function useSurroundings():
  | { office: Office | undefined; last: Event | undefined; zone: typeof laptopZone }
  | undefined {
  const offices = useAsk(ask.offices.list.queryOptions())
  const events = useAsk(ask.events.list.queryOptions({ input: { archived: false } }))
  const [latest] = (events.data ?? [])
    .filter(({ isExample }) => !isExample)
    .toSorted((a, b) => (b.days[0]?.day ?? '').localeCompare(a.days[0]?.day ?? ''))
  const last = useAsk(
    ask.events.get.queryOptions({ input: { eventId: latest?.id ?? '' }, enabled: latest !== undefined }),
  )
  const isWaiting = offices.isPending || events.isPending || (latest !== undefined && last.isPending)
  if (isWaiting) return undefined
  const office = offices.data?.find(({ id }) => id === last.data?.officeId) ?? offices.data?.at(-1)
  return { office, last: latest && last.data, zone: laptopZone }
}
