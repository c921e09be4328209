/** Every session and door of the day: who is inside, of how many places, and who passed where. */
import type { Event } from '#shared/contract/events.ts'
import type { StandCounts } from '#shared/contract/sessions.ts'
import { thousands } from '#shared/domain/words.ts'
import { CountLine } from './count-line.tsx'

type StandCountsProps = { event: Event; counts: StandCounts | undefined }

export function StandCountLines({ event, counts }: StandCountsProps) {
  if (!counts) return null
  const sessions = event.sessions.filter(({ day }) => day === counts.day)
  return (
    <>
      {sessions.map(({ id, title, capacity }) => {
        const { inside = 0, entered = 0 } = counts.sessions.find(({ sessionId }) => sessionId === id) ?? {}
        return (
          <CountLine
            key={id}
            label={title}
            share={capacity === null ? null : inside / capacity}
            figure={capacity === null ? thousands(inside) : `${thousands(inside)}/${thousands(capacity)}`}
            spoken={`di dalam, ${thousands(entered)} pernah masuk`}
          />
        )
      })}
      {event.doors.length > 0 && (
        <CountLine
          label="Di dalam gerbang"
          share={null}
          figure={thousands(counts.grounds.inside)}
          spoken={`di dalam, ${thousands(counts.grounds.entered)} pernah masuk`}
        />
      )}
      {event.doors.map(({ id, name, direction }) => {
        const through = counts.doors.find(({ doorId }) => doorId === id)
        const out = direction === 'in' ? '' : ` − ${thousands(through?.out ?? 0)}`
        return (
          <CountLine
            key={id}
            label={name}
            share={null}
            figure={`${thousands(through?.in ?? 0)}${out}`}
            spoken={direction === 'in' ? 'masuk' : 'masuk dan keluar'}
          />
        )
      })}
    </>
  )
}
