/** Naskah akhir: the four texts of the event, from what the data tell to what was approved. */
import { Alert, Loader } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { WRITE_UP_KINDS } from '#shared/domain/write-up/part.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { StageBar } from './stage-bar.tsx'
import { StageHistory } from './stage-history.tsx'
import { TextList } from './text-list.tsx'
import { TextSheet } from './text-sheet.tsx'
import type { UnsavedKeeper } from './unsaved-keeper.ts'
import { useUnsaved } from './use-unsaved.ts'
import { type TextChosen, useWriteUp } from './use-write-up.ts'
import classes from './write-ups.module.css'

export function WriteUpsPage() {
  const event = useEvent()
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const kind = WRITE_UP_KINDS.find((one) => one === search.naskah) ?? 'minutes'
  const edition = search.adendum ?? 0
  const list = useAsk(ask.writeUps.list.queryOptions({ input: { eventId: event.id } }))
  const unsaved = useUnsaved(event.id)
  const sentence = list.sentence ?? unsaved.sentence
  const approval = search.pengesahan
  const choose = (chosen: Omit<TextChosen, 'eventId'>): void =>
    void navigate({
      to: '/kegiatan/$eventId/naskah-akhir',
      params: { eventId: event.id },
      search: {
        naskah: chosen.kind,
        ...(chosen.edition === 0 ? {} : { adendum: chosen.edition }),
        ...(chosen.approval ? { pengesahan: chosen.approval } : {}),
      },
    })
  const editions = list.data?.find((line) => line.kind === kind)?.editions ?? []
  return (
    <div className={classes.page}>
      <PageHeader
        title="Naskah akhir"
        purpose="Tersusun sendiri dari data; yang Anda tulis di atasnya tetap milik Anda sampai naskahnya sah."
      />
      {sentence !== null && <Alert variant="default">{sentence}</Alert>}
      <div className={classes.columns}>
        {list.data && (
          <TextList lines={list.data} unsaved={unsaved.texts} chosen={{ kind, edition }} onChoose={choose} />
        )}
        {unsaved.keeper && (
          <OpenText
            key={`${kind} ${edition} ${approval ?? ''}`}
            chosen={{ eventId: event.id, kind, edition, ...(approval ? { approval } : {}) }}
            unsaved={unsaved.keeper}
            isNewest={editions.at(-1)?.edition === edition && approval === undefined}
            onAddendum={(begun) => choose({ kind, edition: begun })}
            onApproval={(other) => choose({ kind, edition, ...(other ? { approval: other } : {}) })}
          />
        )}
      </div>
    </div>
  )
}

type OpenTextProps = {
  chosen: TextChosen
  unsaved: UnsavedKeeper
  isNewest: boolean
  onAddendum: (edition: number) => void
  onApproval: (approval: string | undefined) => void
}

function OpenText({ chosen, unsaved, isNewest, onAddendum, onApproval }: OpenTextProps) {
  const { writeUp, sentence } = useWriteUp(chosen, unsaved)
  if (sentence !== null) return <Alert variant="default">{sentence}</Alert>
  if (!writeUp) return <Loader role="status" aria-label="Menyusun naskah" />
  return (
    <div className={classes.open}>
      <StageBar writeUp={writeUp} isNewest={isNewest} onAddendum={onAddendum} />
      <StageHistory state={writeUp.state} onApproval={onApproval} />
      <TextSheet writeUp={writeUp} />
    </div>
  )
}
