import type { RecapOverview } from '#shared/contract/recap.ts'
import { percentage, thousands } from '#shared/domain/words.ts'
import { turnoutWords } from '#shared/texts/recap.ts'
import { KeyFigure, KeyFigures } from '../../ui/key-figures.tsx'
import { Section } from '../../ui/section.tsx'
import { ArrivalsColumns } from './arrivals-columns.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { ShareBars } from './share-bars.tsx'
import classes from './summary-tab.module.css'

export function SummaryTab({ overview }: { overview: RecapOverview }) {
  const { totals, units, coverage, arrivals, missed } = overview
  const most = missed.reduce((largest, { people }) => Math.max(largest, people), 0)
  return (
    <div className={classes.tab}>
      <TotalFigures totals={totals} />
      <div className={classes.pair}>
        <Section title="Kehadiran menurut OPD" note="Undangan terbanyak lebih dahulu.">
          <ShareBars
            head="OPD"
            figureHead="Hadir dari diundang"
            lines={units.map(({ unit, label, present, invited }) => ({
              ...{ key: unit, label: label || 'Tanpa OPD' },
              share: invited === 0 ? 0 : present / invited,
              figure: turnoutWords({ present, invited }),
            }))}
          />
        </Section>
        <div className={classes.stack}>
          <Section
            title="Kedatangan"
            note="Orang per lima menit, semua kegiatan bersama; dihitung dari waktu mulai."
          >
            <ArrivalsColumns arrivals={arrivals} />
          </Section>
          <Section title="Berapa kali tidak hadir" note="Dari kegiatan yang mengundangnya.">
            <ShareBars
              head="Tidak hadir"
              figureHead="Orang"
              lines={missed.map(({ missed: times, people }) => ({
                key: String(times),
                label: times === 0 ? 'Selalu hadir' : `${thousands(times)} kali`,
                share: most === 0 ? 0 : people / most,
                figure: `${thousands(people)} · ${percentage(people, totals.people)}`,
              }))}
            />
          </Section>
        </div>
      </div>
      {coverage.districts.length > 0 && <CoverageTable coverage={coverage} />}
    </div>
  )
}

function TotalFigures({ totals }: { totals: RecapOverview['totals'] }) {
  const { events, invited, present, represented, people, never, villages, villagesPresent } = totals
  const { pledgesMeant, pledgesMade, pledgesOwed, presentOwing } = totals
  const others = represented === 0 ? '' : ` · ${thousands(represented)} diwakili`
  return (
    <KeyFigures>
      <KeyFigure
        term="Hadir"
        value={percentage(present, invited)}
        note={`${thousands(present)} dari ${thousands(invited)} undangan, ${thousands(events)} kegiatan${others}`}
      />
      <KeyFigure
        term="Orang"
        value={thousands(people)}
        note={`${thousands(never)} di antaranya tidak pernah hadir`}
      />
      {villages > 0 && (
        <KeyFigure
          term="Desa/kelurahan"
          value={`${thousands(villagesPresent)} dari ${thousands(villages)}`}
          note={`pernah hadir · ${percentage(villagesPresent, villages)}`}
        />
      )}
      {pledgesMeant > 0 && (
        <KeyFigure
          term="Belum berikrar"
          value={thousands(pledgesOwed)}
          note={`${thousands(presentOwing)} di antaranya hadir · ${thousands(pledgesMade)} sudah`}
        />
      )}
    </KeyFigures>
  )
}
