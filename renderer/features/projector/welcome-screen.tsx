/** Before it begins: what takes place here, who invites, when and where, and what time it is. */
import type { Event } from '#shared/contract/events.ts'
import type { Office } from '#shared/contract/office.ts'
import { daysText } from '#shared/domain/time-text.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { FittedText } from '../../ui/projection/fitted-text.tsx'
import screen from '../../ui/projection/screen.module.css'
import { type LogoSide, useLogo } from '../../ui/use-logo.ts'
import { HallClock } from '../../ui/projection/hall-clock.tsx'
import classes from './welcome-screen.module.css'

export function WelcomeScreen({ event }: { event: Event }) {
  const offices = useAsk(ask.offices.list.queryOptions())
  const office = offices.data?.find(({ id }) => id === event.officeId)
  const place = [event.venue, event.city].filter((part) => part !== '').join(', ')
  return (
    <div className={screen.screen}>
      <header className={classes.head}>
        {office && <Logo office={office} side="left" />}
        <span className={classes.organisers}>
          {event.organisers.map((organiser) => (
            <span key={organiser}>{organiser}</span>
          ))}
        </span>
        {office && <Logo office={office} side="right" />}
      </header>
      <div className={classes.middle}>
        <p className={classes.welcome}>Selamat datang</p>
        <FittedText largestShare={0.3} className={classes.title}>
          {event.title}
        </FittedText>
        {event.theme !== '' && <p className={classes.theme}>“{event.theme}”</p>}
      </div>
      <footer className={classes.foot}>
        <span className={classes.place}>
          <span>{daysText(event.days.map(({ day }) => day))}</span>
          <span>{place}</span>
        </span>
        <HallClock zone={event.zone} />
      </footer>
    </div>
  )
}

function Logo({ office, side }: { office: Office; side: LogoSide }) {
  const address = useLogo(office, side)
  return address === null ? null : <img className={classes.logo} src={address} alt="" />
}
