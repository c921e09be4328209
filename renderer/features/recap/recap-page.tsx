/** Rekap: what many events have come to, for whoever has to report on all of them. */
import { useState } from 'react'
import { Alert, Button, Tabs } from '@mantine/core'
import { IconChartBar, IconFileSpreadsheet, IconFileTypePdf, IconRefresh } from '@tabler/icons-react'
import type { RecapChoice } from '#shared/contract/recap.ts'
import { choiceWords } from '#shared/texts/recap.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { saveFile } from '../../ui/file-save.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { TaskProgress } from '../../ui/task-progress.tsx'
import { useNow } from '../../ui/use-now.ts'
import { ChoiceBar } from './choice-bar.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import { DoubtfulEvents } from './doubtful-events.tsx'
import { FollowUpsTab } from './follow-ups-tab.tsx'
import { MatchingNote } from './matching-note.tsx'
import { PeopleTab } from './people-tab.tsx'
import { RecapPaper } from './recap-paper.tsx'
import classes from './recap-page.module.css'
import { SummaryTab } from './summary-tab.tsx'
import { useSummedUp } from './use-summed-up.ts'
import { VillagesTab } from './villages-tab.tsx'

const EVERYTHING: RecapChoice = { from: null, until: null, kinds: null, officeId: null, eventIds: null }

export function RecapPage() {
  const [choice, setChoice] = useState(EVERYTHING)
  const [isPrinting, setPrinting] = useState(false)
  const { summing, again } = useSummedUp()
  const isReady = summing.state === 'done'
  const overview = useAsk(ask.recap.overview.queryOptions({ input: { choice }, enabled: isReady }))
  const hasEvents = (overview.data?.totals.events ?? 0) > 0
  const workbook = useTell(
    ask.recap.workbook.mutationOptions({ onSuccess: ({ file }) => void saveFile(file) }),
  )
  return (
    <div className={classes.page}>
      <PageHeader
        sticky
        title="Rekap lintas kegiatan"
        purpose={`Siapa hadir di mana, cakupan OPD dan desa, dan yang masih kurang: ${choiceWords(choice)}.`}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconRefresh size={18} aria-hidden />}
              disabled={summing.state === 'going_on'}
              onClick={again}
            >
              Perbarui
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
              disabled={!hasEvents}
              loading={workbook.isPending}
              onClick={() => workbook.mutate({ choice })}
            >
              Simpan Excel
            </Button>
            <Button
              leftSection={<IconFileTypePdf size={18} aria-hidden />}
              disabled={!hasEvents}
              onClick={() => setPrinting(true)}
            >
              Susun rekap
            </Button>
          </>
        }
      />
      {summing.state === 'failed' && <Alert variant="default">{summing.sentence}</Alert>}
      {summing.state === 'going_on' && <SummingProgress {...summing} />}
      {(isReady || overview.data) && (
        <ChoiceBar choice={choice} onChoose={setChoice} everything={EVERYTHING} />
      )}
      {overview.sentence !== null && <Alert variant="default">{overview.sentence}</Alert>}
      {overview.data && !hasEvents && <NoEvents isNarrow={choice !== EVERYTHING} />}
      {overview.data && <DoubtfulEvents events={overview.data.events} />}
      {overview.data && hasEvents && (
        <RecapTabs choice={choice} overview={overview.data} key={JSON.stringify(choice)} />
      )}
      <RecapPaper choice={choice} opened={isPrinting} onClose={() => setPrinting(false)} />
    </div>
  )
}

function RecapTabs({
  choice,
  overview,
}: {
  choice: RecapChoice
  overview: Parameters<typeof SummaryTab>[0]['overview']
}) {
  return (
    <Tabs defaultValue="summary" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="summary">Ringkasan</Tabs.Tab>
        <Tabs.Tab value="comparison">Perbandingan</Tabs.Tab>
        <Tabs.Tab value="people">Orang</Tabs.Tab>
        <Tabs.Tab value="villages">Desa</Tabs.Tab>
        <Tabs.Tab value="followUps">Tindak lanjut</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="summary">
        <SummaryTab overview={overview} />
      </Tabs.Panel>
      <Tabs.Panel value="comparison">
        <ComparisonTable events={overview.events} />
      </Tabs.Panel>
      <Tabs.Panel value="people">
        <PeopleTab choice={choice} overview={overview} />
        <MatchingNote matching={overview.matching} />
      </Tabs.Panel>
      <Tabs.Panel value="villages">
        <VillagesTab choice={choice} />
      </Tabs.Panel>
      <Tabs.Panel value="followUps">
        <FollowUpsTab choice={choice} />
      </Tabs.Panel>
    </Tabs>
  )
}

/** Short work shows nothing. */
const LONG_MS = 600

function SummingProgress({ task, startedAt }: { task: string; startedAt: number }) {
  if (useNow(200) - startedAt < LONG_MS) return null
  return (
    <TaskProgress
      task={task}
      startedAt={startedAt}
      label="Menjumlahkan kegiatan yang berubah"
      unit="kegiatan"
    />
  )
}

function NoEvents({ isNarrow }: { isNarrow: boolean }) {
  return (
    <EmptyState
      icon={IconChartBar}
      title={isNarrow ? 'Tidak ada kegiatan dengan pilihan ini' : 'Belum ada kegiatan'}
      actions={!isNarrow && <LinkButton to="/kegiatan-baru">Kegiatan baru</LinkButton>}
    >
      {isNarrow
        ? 'Longgarkan masa, jenis, atau instansinya. Data tidak berubah.'
        : 'Begitu ada kegiatan dengan peserta, di sini tampak siapa hadir di mana. Kegiatan contoh dan gladi tidak ikut dihitung.'}
    </EmptyState>
  )
}
