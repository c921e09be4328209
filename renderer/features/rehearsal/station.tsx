/** One station: what is tried, and what was found with what to do next. */
import type { ReactNode } from 'react'
import { IconAlertTriangleFilled, IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react'
import type { RehearsalCheck } from '#shared/contract/rehearsal.ts'
import type { RehearsalStation, RehearsalVerdict } from '#shared/domain/rehearsal.ts'
import { findingOf, STATION_WORDS, VERDICT_WORDS } from '#shared/texts/rehearsal.ts'
import { Section } from '../../ui/section.tsx'
import classes from './rehearsal.module.css'

type StationProps = {
  title: string
  note: string
  stations: readonly RehearsalStation[]
  checks: readonly RehearsalCheck[]
  children: ReactNode
}

export function Station({ title, note, stations, checks, children }: StationProps) {
  const own = checks.filter(({ facts }) => stations.includes(facts.station))
  return (
    <Section title={title} note={note}>
      <div className={classes.station}>
        <div className={classes.controls}>{children}</div>
        <ul className={classes.findings} aria-live="polite" aria-label={`Hasil: ${title}`}>
          {own.length === 0 && <li className={classes.none}>Belum diperiksa</li>}
          {own.map((check) => (
            <FindingLine key={check.id} check={check} named={stations.length > 1} />
          ))}
        </ul>
      </div>
    </Section>
  )
}

const ICONS = {
  good: IconCircleCheckFilled,
  attention: IconAlertTriangleFilled,
  bad: IconCircleXFilled,
} as const satisfies Record<RehearsalVerdict, unknown>

function FindingLine({
  check: { device, facts, verdict },
  named,
}: {
  check: RehearsalCheck
  named: boolean
}) {
  const { found, next } = findingOf(facts)
  const Icon = ICONS[verdict]
  const name = device !== '' ? device : named ? STATION_WORDS[facts.station] : ''
  return (
    <li className={classes.finding} data-verdict={verdict}>
      <strong className={classes.verdict}>
        <Icon size={18} aria-hidden />
        {name === '' ? '' : `${name}: `}
        {VERDICT_WORDS[verdict]}
      </strong>
      <span>{found}</span>
      {next !== '' && <b>{next}</b>}
    </li>
  )
}
