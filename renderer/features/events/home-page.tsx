/** All events: the running and the next ones first, the past below, the archive out of the way. */
import { useState } from 'react'
import { Button, Skeleton, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EventGroups } from './event-groups.tsx'
import { FirstRun, TryExample } from './first-run.tsx'

export function HomePage() {
  const [archived, setArchived] = useState(false)
  const events = useAsk(ask.events.list.queryOptions({ input: { archived } }))
  if (events.sentence !== null) return <Text>{events.sentence}</Text>
  if (!events.data) return <Skeleton height={240} />
  if (events.data.length === 0 && !archived) return <FirstRun onArchive={() => setArchived(true)} />
  return (
    <>
      <PageHeader
        title={archived ? 'Arsip kegiatan' : 'Kegiatan'}
        purpose={
          archived
            ? 'Kegiatan yang sudah selesai dan disimpan; masih dapat dibaca dan dicetak.'
            : 'Pilih kegiatan untuk melanjutkan pekerjaannya.'
        }
        actions={
          <>
            {!archived && !events.data.some(({ isExample }) => isExample) && <TryExample />}
            <Button variant="default" onClick={() => setArchived(!archived)}>
              {archived ? 'Kembali ke kegiatan' : 'Lihat arsip'}
            </Button>
            <LinkButton to="/kegiatan-baru" leftSection={<IconPlus size={18} aria-hidden />}>
              Kegiatan baru
            </LinkButton>
          </>
        }
      />
      <EventGroups events={events.data} archived={archived} />
    </>
  )
}
