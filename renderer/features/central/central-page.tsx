/** Kirim ke pusat: where events are gathered beyond this laptop, which of them are there, and what was sent. */
import { Skeleton, Text } from '@mantine/core'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import classes from './central.module.css'
import { EventsSection } from './events-section.tsx'
import { HistorySection } from './history-section.tsx'
import { ServerSection } from './server-section.tsx'

export function CentralPage() {
  const state = useAsk(ask.central.state.queryOptions())
  return (
    <div className={classes.page}>
      <PageHeader
        title="Kirim ke pusat"
        purpose="Hasil kegiatan dikumpulkan provinsi atau kementerian di satu server. Dikirim kapan saja ada internet; yang sudah sampai tidak dikirim dua kali."
      />
      {state.sentence !== null && <Text size="sm">{state.sentence}</Text>}
      {state.data ? (
        <>
          <ServerSection state={state.data} />
          {state.data.server && (
            <EventsSection server={state.data.server} needsPassword={state.data.password === 'missing'} />
          )}
          <HistorySection />
        </>
      ) : (
        <Skeleton height={200} />
      )}
    </div>
  )
}
