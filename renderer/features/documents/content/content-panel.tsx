/** What the clerk writes for a paper, beside its preview; saved by hand, then the paper is drawn anew. */
import { useState } from 'react'
import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import {
  type ContentKind,
  type DocumentContent,
  documentContent,
} from '#shared/contract/document-content/index.ts'
import type { Event } from '#shared/contract/events.ts'
import { ask } from '../../../bridge/api.ts'
import { useAsk, useTell } from '../../../bridge/ask.ts'
import { keepFocus } from '../../../ui/keyboard/keep-focus.ts'
import { editorOf } from './editors.ts'
import { withoutEmptyLines } from './empty-lines.ts'

type ContentPanelProps = { event: Event; kind: ContentKind; onSaved: () => void }

export function ContentPanel({ event, kind, onSaved }: ContentPanelProps) {
  const state = useAsk(ask.documents.content.queryOptions({ input: { eventId: event.id, kind } }))
  if (state.sentence !== null) return <Alert variant="default">{state.sentence}</Alert>
  if (!state.data) return null
  // What somebody else saves meanwhile is told when this is saved, not typed over.
  return <ContentForm event={event} {...state.data} onSaved={onSaved} />
}

type ContentFormProps = {
  event: Event
  content: DocumentContent
  updatedAt: number | null
  onSaved: () => void
}

function ContentForm({ event, content, updatedAt, onSaved }: ContentFormProps) {
  const [stored, setStored] = useState({ content, updatedAt })
  const [draft, setDraft] = useState(content)
  const save = useTell(
    ask.documents.saveContent.mutationOptions({
      onSuccess: (saved) => {
        setStored(saved)
        setDraft(saved.content)
        onSaved()
      },
    }),
    { done: 'Isian disimpan.' },
  )
  const isChanged = JSON.stringify(draft) !== JSON.stringify(stored.content)
  if (!isChanged && stored.updatedAt !== updatedAt && (updatedAt ?? 0) > (stored.updatedAt ?? 0)) {
    setStored({ content, updatedAt })
    setDraft(content)
  }
  const Editor = editorOf(draft.kind)
  return (
    <form
      ref={keepFocus}
      onSubmit={(e) => {
        e.preventDefault()
        const tidy = documentContent.parse({ ...draft, body: withoutEmptyLines(draft.body) })
        save.mutate({ eventId: event.id, expected: stored.updatedAt, content: tidy })
      }}
    >
      <Stack gap="md">
        <Editor
          event={event}
          body={draft.body}
          // The editor was picked by this kind, so its body belongs to it.
          onChange={(body) => setDraft({ kind: draft.kind, body } as DocumentContent)}
        />
        <Button
          type="submit"
          variant="default"
          leftSection={<IconDeviceFloppy size={18} aria-hidden />}
          disabled={!isChanged || event.archivedAt !== null}
          loading={save.isPending}
        >
          Simpan isian
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {isChanged ? 'Ada isian yang belum disimpan; halaman di kiri belum memuatnya.' : 'Isian tersimpan'}
        </Text>
      </Stack>
    </form>
  )
}
