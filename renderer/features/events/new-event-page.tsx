/** Kegiatan baru: choose how it will be held, look it over, store it. */
import { useState } from 'react'
import { Button, Skeleton } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { EventDraft } from '#shared/contract/events.ts'
import { EVENT_KIND_LABELS } from '#shared/domain/events.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { showProblem } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { problemsOf, tidy } from './draft.ts'
import { EventForm } from './event-form.tsx'
import { TemplateChooser } from './template-chooser.tsx'
import { useSaveKey } from './use-save-key.ts'
import { useSurroundings } from './use-surroundings.ts'

/** A new event begun and not stored yet survives a look at another screen; in memory only. */
let begun: EventDraft | undefined

export function NewEventPage() {
  const surroundings = useSurroundings()
  const [draft, setDraft] = useState(begun)
  function keep(next: EventDraft | undefined): void {
    begun = next
    setDraft(next)
  }
  if (draft) return <NewEventForm draft={draft} keep={keep} />
  return (
    <>
      <PageHeader
        title="Kegiatan baru"
        purpose="Pilih bentuk yang paling mirip. Susunan acara, peran, dan naskahnya terisi, lalu bebas diubah."
        actions={
          <LinkButton to="/" variant="default">
            Batal
          </LinkButton>
        }
      />
      {surroundings ? (
        <TemplateChooser surroundings={surroundings} onChoose={keep} />
      ) : (
        <Skeleton height={320} />
      )}
    </>
  )
}

type NewEventFormProps = { draft: EventDraft; keep: (draft: EventDraft | undefined) => void }

function NewEventForm({ draft, keep }: NewEventFormProps) {
  const navigate = useNavigate()
  const complete = useUsualLegalBases(draft)
  const create = useTell(
    ask.events.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await navigate({ to: '/kegiatan/$eventId/rincian', params: { eventId: id } })
        keep(undefined)
      },
    }),
    { done: 'Kegiatan disimpan. Langkah berikut: impor daftar peserta.' },
  )
  function save(): void {
    const [problem] = problemsOf(complete)
    if (problem) showProblem(`${problem.sentence} Lengkapi dahulu, lalu simpan lagi.`)
    else create.mutate({ event: tidy(complete) })
  }
  useSaveKey(save)
  return (
    <>
      <PageHeader
        sticky
        title="Kegiatan baru"
        purpose={`${EVENT_KIND_LABELS[draft.kind]} · belum disimpan`}
        actions={
          <>
            <Button variant="default" onClick={() => keep(undefined)}>
              Pilih bentuk lain
            </Button>
            <Button
              leftSection={<IconDeviceFloppy size={18} aria-hidden />}
              loading={create.isPending}
              onClick={save}
            >
              Simpan kegiatan
            </Button>
          </>
        }
      />
      <EventForm
        draft={complete}
        change={(patch) => keep({ ...complete, ...patch })}
        problems={problemsOf(complete)}
      />
    </>
  )
}

/** The usual legal bases, until the clerk has written his own. */
function useUsualLegalBases(draft: EventDraft): EventDraft {
  const { electionKind, electionYear, instruments, days, legalBases } = draft
  const [untouched] = useState(legalBases)
  const day = days[0]?.day ?? ''
  const offered = useAsk(
    ask.events.legalBases.queryOptions({ input: { electionKind, electionYear, day, instruments } }),
  )
  return legalBases === untouched && legalBases.length === 0 && offered.data
    ? { ...draft, legalBases: offered.data.proposed }
    : draft
}
