/** The database can't be opened: what happened, that nothing was lost, and the ways out. */
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { AppState } from '#shared/contract/app.ts'
import type { ErrorCode } from '#shared/contract/errors.ts'
import { errorSentence } from '#shared/texts/errors.ts'
import { host } from '../../bridge/host.ts'
import { CopyList } from '../copy-list.tsx'
import classes from './problem-page.module.css'

type Problem = NonNullable<AppState['problem']>

/** Only where the file itself is the trouble does an older one help. */
const HELPED_BY_A_COPY: ReadonlySet<ErrorCode> = new Set([
  'database_damaged',
  'not_our_database',
  'database_newer',
  'internal',
])

const TITLES: Partial<Record<ErrorCode, string>> = {
  data_in_use: 'Data sedang dipakai',
  database_newer: 'Data dari versi yang lebih baru',
  database_damaged: 'Berkas data tidak terbaca',
  not_our_database: 'Berkas ini bukan data Ikrar',
  disk_full: 'Penyimpanan penuh',
  disk_failed: 'Penyimpanan tidak terbaca',
  folder_not_writable: 'Folder data tidak dapat ditulisi',
}

export function ProblemPage({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  return (
    <main className={classes.page}>
      <Stack className={classes.words} gap="lg">
        <IconAlertTriangle size={44} stroke={1.25} className={classes.icon} aria-hidden />
        <div>
          <Title order={1} fz="xl" mb="xs">
            {TITLES[problem.code] ?? 'Data belum dapat dibuka'}
          </Title>
          <Text role="alert">{errorSentence(problem.code, problem.data)}</Text>
        </div>
        <Group>
          <Button onClick={onRetry}>Coba lagi</Button>
          <Button variant="default" onClick={() => void host.openDataFolder()}>
            Buka folder data
          </Button>
        </Group>
        {HELPED_BY_A_COPY.has(problem.code) && (
          <section aria-labelledby="pulihkan">
            <Title order={2} id="pulihkan" mb="xs">
              Pulihkan dari salinan
            </Title>
            <CopyList onRestored={onRetry} />
          </section>
        )}
      </Stack>
    </main>
  )
}
