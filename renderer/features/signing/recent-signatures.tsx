/** How many have signed, and the last ten of them. */
import type { SigningPurpose } from '#shared/contract/signing.ts'
import { clock } from '#shared/domain/time-text.ts'
import { toLocal, type Zone } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { thousands } from '../../ui/format.ts'
import latest from '../../ui/latest-lines.module.css'
import classes from './recent-signatures.module.css'

type RecentSignaturesProps = { eventId: string; purpose: SigningPurpose; zone: Zone }

export function RecentSignatures({ eventId, purpose, zone }: RecentSignaturesProps) {
  const recent = useAsk(ask.signing.recent.queryOptions({ input: { eventId, purpose } })).data
  return (
    <aside className={classes.side} aria-label="Tanda tangan sejauh ini">
      <p className={classes.count}>
        <strong>{thousands(recent?.signed ?? 0)}</strong> dari {thousands(recent?.people ?? 0)}{' '}
        {purpose.kind === 'attendance' ? 'orang yang hadir' : 'orang'} bertanda tangan di layar
      </p>
      <section className={classes.card} aria-labelledby="recent-signatures" tabIndex={-1}>
        <h2 id="recent-signatures" className={latest.title}>
          Terakhir
        </h2>
        {recent?.latest.length === 0 && <p className={latest.empty}>Belum ada tanda tangan.</p>}
        <ol className={latest.list}>
          {recent?.latest.map(({ id, name, at, desk }) => (
            <li key={id} className={classes.line}>
              <span className={latest.time}>{clock(toLocal(at, zone).time)}</span>
              <span className={latest.name} title={name}>
                {name}
              </span>
              <span className={latest.desk}>{desk}</span>
            </li>
          ))}
        </ol>
      </section>
    </aside>
  )
}
