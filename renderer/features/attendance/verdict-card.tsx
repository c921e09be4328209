/** The card that the whole queue can read: what was decided, about whom, and what to do now. */
import { type ReactNode, useEffect, useState } from 'react'
import { Box, Button } from '@mantine/core'
import { IconBellRinging, IconQrcode, IconRefresh, IconStarFilled } from '@tabler/icons-react'
import type { Attendee } from '#shared/contract/attendance.ts'
import type { Substitute } from '#shared/contract/substitute.ts'
import { CATEGORY_LABELS } from '#shared/domain/category.ts'
import { clock } from '#shared/domain/time-text.ts'
import { toLocal } from '#shared/domain/time.ts'
import { serviceNote } from '#shared/domain/service-note.ts'
import { isVip } from '#shared/domain/vip.ts'
import { nextStep, type ScanSetting } from '#shared/texts/scan.ts'
import { placeText } from '#shared/texts/visit.ts'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import type { DoorState, Told, Verdict } from './door.ts'
import { whoStands } from '../../ui/find-person/who-stands.ts'
import classes from './verdict-card.module.css'
import { lookOf, nameIn } from './verdict-look.ts'

type VerdictCardProps = {
  state: DoorState
  setting: ScanSetting
  /** Null where nobody was refused whom somebody may let in all the same. */
  onLetIn: (() => void) | null
}

export function VerdictCard({ state, setting, onLetIn }: VerdictCardProps) {
  const late = useIsLate(state.waiting > 0)
  return (
    <section className={classes.frame} aria-label="Hasil pindaian">
      <div aria-live="assertive" aria-atomic="true" className={classes.live}>
        {late ? (
          <Waiting repeating={state.repeating} waiting={state.waiting} />
        ) : state.shown ? (
          <ShownVerdict key={state.shown.nonce} verdict={state.shown.verdict} setting={setting} />
        ) : (
          <Ready />
        )}
      </div>
      {onLetIn && !late && (
        <Button variant="default" className={classes.letIn} rightSection={<kbd>F7</kbd>} onClick={onLetIn}>
          Izinkan dengan alasan
        </Button>
      )}
      {state.before && !late && <Before told={state.before} />}
    </section>
  )
}

/** An answer takes milliseconds; only when it does not come is the old verdict taken away. */
const LATE_MS = 250

function useIsLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setLate(true), LATE_MS)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [waiting])
  return late && waiting
}

function Ready() {
  return (
    <div className={classes.card} data-tone="plain">
      <h2 className={classes.word}>
        <IconQrcode size={40} aria-hidden />
        Siap memindai
      </h2>
      <p className={classes.next}>
        Pindai kode QR pada kartu atau undangan. Tanpa kartu: ketik nama, NIP, atau kode pendeknya, lalu tekan
        Enter.
      </p>
    </div>
  )
}

function Waiting({ repeating, waiting }: { repeating: boolean; waiting: number }) {
  return (
    <div className={classes.card} data-tone="plain">
      <h2 className={classes.word}>
        <IconRefresh size={40} aria-hidden />
        {repeating ? 'Menyambung kembali …' : 'Memeriksa …'}
      </h2>
      <p className={classes.next}>
        {waiting > 1 ? `${waiting} pindaian menunggu` : 'Pindaian ini'} belum tercatat. Tunggu sampai hasilnya
        muncul sebelum mempersilakan masuk.
      </p>
    </div>
  )
}

type ShownProps = { verdict: Verdict; setting: ScanSetting }

function ShownVerdict({ verdict, setting }: ShownProps) {
  const { word, tone, icon: Icon } = lookOf(verdict)
  const attendee = attendeeIn(verdict)
  return (
    <Box
      className={classes.card}
      data-tone={tone}
      data-verdict={verdictName(verdict)}
      tabIndex={0}
      role="group"
    >
      <h2 className={classes.word}>
        <Icon size={44} aria-hidden />
        {word}
      </h2>
      {attendee && <Who attendee={attendee} substitute={substituteIn(verdict)} />}
      {attendee && <Service attendee={attendee} />}
      {attendee && <Facts attendee={attendee} verdict={verdict} setting={setting} />}
      <p className={classes.next}>{whatNow(verdict, setting)}</p>
    </Box>
  )
}

function Who({ attendee, substitute }: { attendee: Attendee; substitute: Substitute | null }) {
  const [name, about] = whoStands(attendee, substitute)
  return (
    <div>
      <p className={classes.name} data-long={nameLength(name)}>
        {name}
      </p>
      <p className={classes.place}>{about}</p>
    </div>
  )
}

/** What has to be seen before the person goes on. */
function Service({ attendee }: { attendee: Attendee }) {
  const vip = isVip(attendee)
  const note = serviceNote(attendee.note)
  if (!vip && note === '') return null
  return (
    <div className={classes.service}>
      {vip && (
        <span className={classes.vip}>
          <IconStarFilled size={20} aria-hidden /> VIP
        </span>
      )}
      {note !== '' && (
        <span className={classes.note}>
          <IconBellRinging size={28} aria-hidden />
          <span>
            <small>Catatan layanan</small>
            {note}
          </span>
        </span>
      )}
    </div>
  )
}

function nameLength(name: string): 'short' | 'middle' | 'long' {
  if (name.length <= 16) return 'short'
  return name.length <= 40 ? 'middle' : 'long'
}

/** Whoever stands there knows the place: its title must not push the next step out of sight. */
const LONG_PLACE = 24

function Facts({ attendee, verdict, setting }: ShownProps & { attendee: Attendee }) {
  const outcome = verdict.kind === 'answered' ? verdict.outcome : null
  const arrived = outcome && 'at' in outcome ? outcome.at : null
  const place = outcome && 'place' in outcome ? placeText(outcome.place) : ''
  return (
    <dl className={classes.facts}>
      {attendee.seat && (
        <Fact term="Kursi/meja" large>
          {attendee.seat}
        </Fact>
      )}
      {place !== '' && (
        <Fact term="Tempat" long={place.length > LONG_PLACE}>
          {place}
        </Fact>
      )}
      <Fact term="Kategori">{CATEGORY_LABELS[attendee.category]}</Fact>
      {arrived !== null && (
        <Fact term={outcome?.kind === 'left' ? 'Keluar' : 'Tiba'}>
          {clock(toLocal(arrived, setting.zone).time)}
        </Fact>
      )}
    </dl>
  )
}

type FactProps = { term: string; large?: boolean; long?: boolean; children: ReactNode }

function Fact({ term, large = false, long = false, children }: FactProps) {
  return (
    <div data-large={large || undefined} data-long={long || undefined}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Before({ told }: { told: Told }) {
  const { word, tone, icon: Icon } = lookOf(told.verdict)
  const name = nameIn(told.verdict)
  return (
    <p className={classes.before} data-tone={tone}>
      Sebelumnya: <Icon size={16} aria-hidden /> <strong>{word}</strong>
      {name && ` · ${name}`}
    </p>
  )
}

function substituteIn(verdict: Verdict): Substitute | null {
  return verdict.kind === 'answered' && 'substitute' in verdict.outcome ? verdict.outcome.substitute : null
}

function attendeeIn(verdict: Verdict): Attendee | null {
  if (verdict.kind === 'undone') return verdict.attendee
  return verdict.kind === 'answered' && 'attendee' in verdict.outcome ? verdict.outcome.attendee : null
}

function whatNow(verdict: Verdict, setting: ScanSetting): string {
  switch (verdict.kind) {
    case 'answered':
      return nextStep(verdict.outcome, { ...setting, noteShownApart: true })
    case 'undone':
      return `Alasan: ${verdict.reason}. Catatan ${verdict.isVisit ? 'di sini' : 'kedatangannya'} tetap tersimpan bersama pembatalannya.`
    case 'failed':
      return `Kehadiran ini TIDAK tercatat. Jangan persilakan masuk dulu; pindai ulang. ${sentenceOf(verdict.error)}`
  }
}

function verdictName(verdict: Verdict): string {
  return verdict.kind === 'answered' ? verdict.outcome.kind : verdict.kind
}
