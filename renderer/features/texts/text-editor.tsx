import { useState } from 'react'
import { Button, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconArrowLeft, IconDeviceFloppy } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import type { TextBody } from '#shared/contract/text-body.ts'
import type { TextLine } from '#shared/contract/texts.ts'
import { isBlocking } from '#shared/domain/text-check.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { BeginFrom } from './begin-from.tsx'
import { FilledPreview } from './filled-preview.tsx'
import { HandoutFields } from './handout-fields.tsx'
import { OriginFields } from './origin-fields.tsx'
import { PlaceholderHelp } from './placeholder-help.tsx'
import { PledgeFields } from './pledge-fields.tsx'
import classes from './text-editor.module.css'
import { useTextDraft } from './use-text-draft.ts'
import { VersionHistory } from './version-history.tsx'
import { countOfUsers, factsOf, lineInUse, versionWords } from './version-words.ts'

const TYPING_PAUSE_MS = 300

/** `body` is that of the version in use; null while there is none. */
export function TextEditor({ line, body }: { line: TextLine; body: TextBody | null }) {
  const { id } = line
  const expected = countOfUsers(line)
  const text = useTextDraft({ id, body, from: line.inUse, expected })
  const { draft } = text
  const [eventId, setEventId] = useState<string | null>(null)
  const [written] = useDebouncedValue(draft.body, TYPING_PAUSE_MS)
  const preview = useAsk(
    ask.texts.preview.queryOptions({
      input: { id, body: written, eventId },
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  )
  const findings = preview.data?.findings ?? []
  const save = useTell(
    ask.texts.save.mutationOptions({
      onSuccess: (stored) => text.begin(draft.body, stored.inUse, countOfUsers(stored)),
      // The sentence has said that somebody wrote one meanwhile, and the history shows it.
      onError: () => text.catchUp(countOfUsers(line)),
    }),
    { done: (stored) => `${versionWords(stored.inUse ?? '')} disimpan dan dipakai mulai sekarang.` },
  )
  const isBlocked = findings.some(isBlocking) || draft.source.trim() === ''
  const fields = { findings, onChange: (next: TextBody) => text.change({ body: next }) }

  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        if (text.isChanged && !isBlocked) save.mutate({ id, expected: text.expected, ...draft })
      }}
    >
      <PageHeader
        sticky
        title={line.label}
        purpose={purposeOf(line)}
        actions={
          <>
            <LinkButton to="/naskah" variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />}>
              Semua naskah
            </LinkButton>
            <Button
              type="submit"
              leftSection={<IconDeviceFloppy size={18} aria-hidden />}
              disabled={!text.isChanged || isBlocked}
              loading={save.isPending}
            >
              Simpan versi baru
            </Button>
          </>
        }
      />
      <div className={classes.columns}>
        <Stack>
          <BeginFrom
            id={id}
            isEmpty={line.inUse === null}
            onBegin={(from) => text.begin(from, null, expected)}
          />
          {draft.body.kind === 'pledge' ? (
            <PledgeFields body={draft.body} {...fields} />
          ) : (
            <HandoutFields body={draft.body} {...fields} />
          )}
          <PlaceholderHelp isPakta={id === 'pakta-integritas'} />
          <OriginFields draft={draft} onChange={text.change} isAsked={text.isChanged} />
        </Stack>
        <Stack className={classes.beside}>
          {preview.sentence !== null && <Text>{preview.sentence}</Text>}
          {preview.data && (
            <FilledPreview id={id} filled={preview.data.filled} eventId={eventId} onEvent={setEventId} />
          )}
          <VersionHistory
            line={line}
            shown={text.isChanged ? null : text.from}
            isChanged={text.isChanged}
            onShow={(words, version) => text.begin(words, version, expected)}
          />
        </Stack>
      </div>
    </form>
  )
}

function purposeOf(line: TextLine): string {
  const used = lineInUse(line)
  return used
    ? `Dipakai: ${versionWords(used.version).toLowerCase()}, ${factsOf(used, line.kind)}.`
    : 'Belum ada naskah: tulis di sini, lalu simpan.'
}
