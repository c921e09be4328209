/** Peserta: everybody who is invited, to be found, mended, ticked and copied. */
import { Alert, Button, Group, Menu } from '@mantine/core'
import { IconDots, IconFileImport, IconUserPlus, IconUsers, IconUsersGroup } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import type { Participant } from '#shared/contract/participants.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useEvent } from '../../ui/event-context.tsx'
import { thousands } from '../../ui/format.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ColumnMenu } from './column-menu.tsx'
import { useColumnChoice } from './column-choice.ts'
import { DuplicatesView } from './duplicates-view.tsx'
import { FilterBar } from './filter-bar.tsx'
import { isNarrowed, narrowed, widened } from './list-view.ts'
import { ParticipantTable } from './participant-table.tsx'
import classes from './participants-page.module.css'
import { PersonDrawer, type DrawerFor } from './person-drawer.tsx'
import { ReissueDialog } from './reissue-dialog.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { TableActionsProvider } from './table-actions.tsx'
import type { TableMove } from './table-keys.ts'
import { useListView } from './use-list-view.ts'
import { useListTotal } from './use-participant-rows.ts'
import { useRemovePeople } from './use-remove-people.ts'
import { useTicked } from './use-ticked.ts'

export function ParticipantsPage() {
  const event = useEvent()
  const eventId = event.id
  const [view, setView] = useListView(eventId, event.days[0]?.day)
  const [merging, setMerging] = useState(false)
  const [about, setAbout] = useState<DrawerFor>(null)
  const [reissuing, setReissuing] = useState<Participant | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const { shown, choose } = useColumnChoice()
  const ticked = useTicked(eventId, view)
  const facets = useAsk(ask.participants.facets.queryOptions({ input: { eventId } }))
  const list = useListTotal(eventId, view)
  const remove = useRemovePeople(eventId, ticked.drop)
  const units = useMemo(() => (facets.data?.units ?? []).map(({ label }) => label), [facets.data])
  const actions = useMemo(
    () => ({
      open: (id: string) => setAbout({ kind: 'person', id }),
      narrow: (more: Parameters<typeof narrowed>[1]) => setView((now) => narrowed(now, more)),
    }),
    [setView],
  )

  const onMove = (move: Exclude<TableMove, { kind: 'go' | 'toggle' | 'open' }>) => {
    if (move.kind === 'all') ticked.all()
    else if (move.kind === 'copy') void ticked.copy(shown, event.zone)
    else if (move.kind === 'remove') remove([...ticked.selection])
    else ticked.clear()
  }

  if (merging) return <DuplicatesView eventId={eventId} zone={event.zone} onBack={() => setMerging(false)} />
  const everybody = facets.data?.total
  const problem = facets.sentence ?? list.sentence
  return (
    <div className={classes.page}>
      <PageHeader
        title="Peserta"
        purpose={countSentence(everybody, list.total, isNarrowed(view))}
        actions={
          <PageActions eventId={eventId} onAdd={() => setAbout({ kind: 'new' })} onMerge={() => setMerging(true)} />
        }
      />
      {problem !== null && <Alert color="red">{problem}</Alert>}
      {everybody === 0 && <NobodyYet eventId={eventId} onAdd={() => setAbout({ kind: 'new' })} />}
      {everybody !== undefined && everybody > 0 && (
        <>
          <Group gap="sm" align="flex-start" wrap="nowrap">
            <FilterBar view={view} facets={facets.data} days={event.days} search={search} onView={setView} />
            <ColumnMenu shown={shown} onChoose={choose} />
          </Group>
          <SelectionBar
            eventId={eventId}
            ids={[...ticked.selection]}
            onCopy={() => void ticked.copy(shown, event.zone)}
            onRemove={() => remove([...ticked.selection])}
            onClear={ticked.clear}
          />
          {list.total === 0 ? (
            <NobodyFits onAll={() => setView(widened(view))} />
          ) : (
            <TableActionsProvider value={actions}>
              <ParticipantTable
                eventId={eventId}
                view={view}
                total={list.total ?? 0}
                oldRows={list.oldRows}
                zone={event.zone}
                shown={shown}
                selection={ticked.selection}
                onToggle={(index, person, anchor) => ticked.toggle(index, person.id, anchor)}
                onMove={onMove}
                onOpen={actions.open}
                onView={setView}
              />
            </TableActionsProvider>
          )}
        </>
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

function countSentence(everybody: number | undefined, shown: number | undefined, isNarrow: boolean): string {
  if (everybody === undefined || shown === undefined) return 'Siapa saja yang diundang.'
  if (everybody === 0) return 'Belum ada peserta.'
  if (!isNarrow) return `${thousands(everybody)} peserta. Klik nama untuk mengubah, klik isi kolom untuk menyaring.`
  return `${thousands(shown)} dari ${thousands(everybody)} peserta.`
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
      <LinkButton to="/kegiatan/$eventId/impor" params={{ eventId }} leftSection={<IconFileImport size={18} aria-hidden />}>
        Impor peserta
      </LinkButton>
    </>
  )
}

function NobodyYet({ eventId, onAdd }: Omit<ActionProps, 'onMerge'>) {
  return (
    <EmptyState
      icon={IconUsers}
      title="Belum ada peserta"
      actions={
        <>
          <LinkButton to="/kegiatan/$eventId/impor" params={{ eventId }} leftSection={<IconFileImport size={18} aria-hidden />}>
            Impor dari Excel
          </LinkButton>
          <Button variant="default" onClick={onAdd}>
            Ketik satu per satu
          </Button>
        </>
      }
    >
      Impor daftar dari OPD apa adanya: XLSX, XLS, ODS, CSV, atau tempelan dari Excel. Ikrar menunjukkan dahulu apa yang
      ditemukan; tidak ada yang disimpan sebelum Anda menekan Simpan.
    </EmptyState>
  )
}

function NobodyFits({ onAll }: { onAll: () => void }) {
  return (
    <EmptyState icon={IconUsers} title="Tidak ada yang cocok" actions={<Button onClick={onAll}>Tampilkan semua</Button>}>
      Tidak ada peserta yang sesuai dengan pencarian dan saringan ini. Peserta lainnya tetap ada.
    </EmptyState>
  )
}
