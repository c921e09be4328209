/** Peserta: everybody who is invited, to be found, mended, ticked and copied. */
import { Alert, Anchor, Button, Menu } from '@mantine/core'
import { IconDots, IconFileImport, IconUserPlus, IconUsersGroup } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import type { Participant } from '#shared/contract/participants.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { thousands } from '../../ui/format.ts'
import { keepFocus } from '../../ui/keyboard/keep-focus.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DuplicatesView } from './duplicates-view.tsx'
import { narrowed } from './list-view.ts'
import { NobodyYet } from './nobody.tsx'
import { ParticipantList } from './participant-list.tsx'
import classes from './participants-page.module.css'
import { PersonDrawer, type DrawerFor } from './person-drawer.tsx'
import { ReissueDialog } from './reissue-dialog.tsx'
import { useListView } from './use-list-view.ts'
import { useListTotal } from './use-participant-rows.ts'
import { useRemovePeople } from './use-remove-people.ts'
import { useTicked } from './use-ticked.ts'

export function ParticipantsPage() {
  const event = useEvent()
  const eventId = event.id
  const [view, setView] = useListView(eventId)
  const [merging, setMerging] = useState(false)
  const [about, setAbout] = useState<DrawerFor>(null)
  const [reissuing, setReissuing] = useState<Participant | null>(null)
  const facets = useAsk(ask.participants.facets.queryOptions({ input: { eventId } }))
  const list = useListTotal(eventId, view)
  const ticked = useTicked(eventId, view)
  const remove = useRemovePeople(eventId, ticked.drop)
  const units = useMemo(() => (facets.data?.units ?? []).map(({ label }) => label), [facets.data])
  const open = useCallback((id: string) => setAbout({ kind: 'person', id }), [])
  const add = () => setAbout({ kind: 'new' })

  if (merging) return <DuplicatesView eventId={eventId} zone={event.zone} onBack={() => setMerging(false)} />
  const problem = facets.sentence ?? list.sentence
  const { total: everybody, doubtful = 0 } = facets.data ?? {}
  return (
    <div ref={keepFocus} className={classes.page}>
      <PageHeader
        title="Peserta"
        purpose={
          <Counts
            everybody={everybody}
            doubtful={doubtful}
            onDoubtful={() => setView(narrowed(view, { doubtful: true }))}
          />
        }
        actions={<PageActions eventId={eventId} onAdd={add} onMerge={() => setMerging(true)} />}
      />
      {problem !== null && <Alert color="red">{problem}</Alert>}
      {everybody === 0 && <NobodyYet eventId={eventId} onAdd={add} />}
      {facets.data && facets.data.total > 0 && (
        <ParticipantList
          event={event}
          view={view}
          facets={facets.data}
          list={list}
          ticked={ticked}
          onView={setView}
          onOpen={open}
          onRemove={remove}
        />
      )}
      <PersonDrawer
        eventId={eventId}
        about={about}
        units={units}
        onClose={() => setAbout(null)}
        onReissue={setReissuing}
        onRemove={(person) => {
          setAbout(null)
          remove([person.id])
        }}
      />
      <ReissueDialog eventId={eventId} person={reissuing} onClose={() => setReissuing(null)} />
    </div>
  )
}

type CountProps = { everybody: number | undefined; doubtful: number; onDoubtful: () => void }

function Counts({ everybody, doubtful, onDoubtful }: CountProps) {
  if (everybody === undefined) return 'Siapa saja yang diundang.'
  if (everybody === 0) return 'Belum ada peserta.'
  return (
    <>
      {thousands(everybody)} peserta. Klik nama untuk mengubah, klik isi kolom untuk menyaring.
      {doubtful > 0 && (
        <>
          {' '}
          <Anchor component="button" type="button" underline="always" inherit onClick={onDoubtful}>
            {thousands(doubtful)} NIP meragukan
          </Anchor>
        </>
      )}
    </>
  )
}

type ActionProps = { eventId: string; onAdd: () => void; onMerge: () => void }

function PageActions({ eventId, onAdd, onMerge }: ActionProps) {
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={18} aria-hidden />}>
            Lainnya
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUsersGroup size={18} aria-hidden />} onClick={onMerge}>
            Gabungkan data ganda
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={onAdd}>
        Tambah peserta
      </Button>
      <LinkButton
        to="/kegiatan/$eventId/impor"
        params={{ eventId }}
        leftSection={<IconFileImport size={18} aria-hidden />}
      >
        Impor peserta
      </LinkButton>
    </>
  )
}
