/** Kegiatan: everything the papers say about the event, stored by one explicit Simpan. */
import { Alert, Button, Text } from '@mantine/core'
import { IconAlertTriangle, IconDeviceFloppy } from '@tabler/icons-react'
import { EVENT_KIND_LABELS } from '#shared/domain/events.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { showProblem } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { problemsOf, tidy } from './draft.ts'
import { EventForm } from './event-form.tsx'
import { EventMenu } from './event-menu.tsx'
import { useEventDraft } from './use-event-draft.ts'
import { useSaveKey } from './use-save-key.ts'

export function EventPage() {
  const event = useEvent()
  const { draft, change, expected, isChanged, isBehind, reset } = useEventDraft(event)
  const problems = problemsOf(draft)
  const edit = useTell(ask.events.edit.mutationOptions({ onSuccess: reset }), { done: 'Kegiatan disimpan.' })
  const isArchived = event.archivedAt !== null

  function save(): void {
    const [problem] = problems
    if (problem) showProblem(`${problem.sentence} Lengkapi dahulu, lalu simpan lagi.`)
    else edit.mutate({ eventId: event.id, expected, event: tidy(draft) })
  }
  useSaveKey(save)

  return (
    <>
      <PageHeader
        sticky
        title="Kegiatan"
        purpose={`${EVENT_KIND_LABELS[event.kind]} · isian ini dipakai di semua surat, daftar hadir, lembar ikrar, dan notula`}
        actions={
          <>
            <Text size="sm" c="dimmed" role="status">
              {isChanged ? 'Ada perubahan yang belum disimpan' : 'Tersimpan'}
            </Text>
            <EventMenu event={event} />
            <Button
              leftSection={<IconDeviceFloppy size={18} aria-hidden />}
              disabled={!isChanged || isArchived}
              loading={edit.isPending}
              onClick={save}
            >
              Simpan
            </Button>
          </>
        }
      />
      {isArchived && (
        <Alert color="gray" mb="md" icon={<IconAlertTriangle aria-hidden />}>
          Kegiatan ini ada di arsip dan tidak diubah. Keluarkan dari arsip lewat menu di kanan atas bila
          perlu.
        </Alert>
      )}
      {isBehind && (
        <Alert
          color="yellow"
          variant="outline"
          mb="md"
          icon={<IconAlertTriangle aria-hidden />}
          title="Kegiatan ini sudah diubah dari tempat lain"
        >
          <Text size="sm" mb="sm">
            Isian Anda masih ada di bawah, tetapi belum dapat disimpan di atas perubahan itu.
          </Text>
          <Button variant="default" onClick={() => reset(event)}>
            Muat yang terbaru dan lepaskan isian saya
          </Button>
        </Alert>
      )}
      <EventForm draft={draft} change={change} problems={problems} />
    </>
  )
}
