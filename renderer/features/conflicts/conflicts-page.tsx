/** Perlu diputuskan: what desks that were apart saw differently, side by side, one decision each. */
import { Alert, TextInput } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useDesk } from '../../devices/desk.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useEvent } from '../../ui/event-context.tsx'
import { thousands } from '../../ui/format.ts'
import { keepFocus } from '../../ui/keyboard/keep-focus.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { useRememberedState } from '../../ui/remembered-state.ts'
import { Section } from '../../ui/section.tsx'
import { ConflictCard } from './conflict-card.tsx'
import classes from './conflicts-page.module.css'
import { DecidedList } from './decided-list.tsx'
import { TwiceList } from './twice-list.tsx'

const LONGEST_NAME = 60

export function ConflictsPage() {
  const event = useEvent()
  const { name: desk } = useDesk()
  const [decidedBy, setDecidedBy] = useRememberedState('keputusan-oleh', '')
  const open = useAsk(ask.conflicts.open.queryOptions({ input: { eventId: event.id } }))
  const conflicts = open.data?.conflicts ?? []
  const total = open.data?.total ?? 0
  return (
    <div ref={keepFocus} className={classes.page}>
      <PageHeader
        title="Perlu diputuskan"
        purpose="Yang dicatat berbeda oleh meja-meja selama tidak saling terhubung. Tidak ada yang hilang; setiap keputusan menambah catatan."
        actions={
          <TextInput
            label="Diputuskan oleh"
            placeholder="Nama supervisor"
            value={decidedBy}
            onChange={(e) => setDecidedBy(e.currentTarget.value)}
            maxLength={LONGEST_NAME}
            autoComplete="off"
          />
        }
      />
      {open.sentence !== null && <Alert variant="default">{open.sentence}</Alert>}
      {open.data && conflicts.length === 0 && (
        <EmptyState icon={IconChecks} title="Tidak ada yang perlu diputuskan">
          Bila HP yang tadi kehilangan Wi-Fi membawa pindaian yang bertentangan dengan catatan laptop, di sini
          keduanya tampil berdampingan.
        </EmptyState>
      )}
      {conflicts.map((conflict) => (
        <ConflictCard key={conflict.key} {...{ event, conflict, desk, decidedBy: decidedBy.trim() }} />
      ))}
      {total > conflicts.length && (
        <p className={classes.more}>
          {thousands(total - conflicts.length)} hal lagi tampil setelah yang di atas diputuskan.
        </p>
      )}
      <Section
        title="Tercatat dua kali"
        note="Kartu yang sama dipindai di beberapa meja selama tidak saling terhubung. Dihitung sekali, pada waktu paling awal."
      >
        <TwiceList eventId={event.id} zone={event.zone} />
      </Section>
      <Section title="Sudah diputuskan" note="Keputusan dapat diganti; yang lama tetap tersimpan.">
        <DecidedList event={event} desk={desk} decidedBy={decidedBy.trim()} />
      </Section>
    </div>
  )
}
