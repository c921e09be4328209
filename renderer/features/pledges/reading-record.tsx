/** The moment in which it was read: by whom, before whom, and everybody who was present then. */
import { useState } from 'react'
import { Alert, Autocomplete, Button, Stack, TagsInput, Text, TextInput } from '@mantine/core'
import { IconMicrophone } from '@tabler/icons-react'
import type { Official } from '#shared/contract/events.ts'
import type { Reader, Reading } from '#shared/contract/readings.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { witnessesOf } from '#shared/domain/pledge-officials.ts'
import { clockAt } from '#shared/domain/time-text.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import { useDesk } from '../../devices/desk.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { newId } from '../../ui/new-id.ts'
import { useKeyDown } from '../../ui/use-key-down.ts'
import { ReadingList } from './reading-list.tsx'

type ReadingRecordProps = {
  instrument: InstrumentKind
  reader: Reader | null
  onReader: (reader: Reader | null) => void
}

const AT_ONCE = 'Diurungkan segera sesudah dicatat'

export function ReadingRecord({ instrument, reader, onReader }: ReadingRecordProps) {
  const event = useEvent()
  const desk = useDesk()
  const [witnesses, setWitnesses] = useState(() => witnessesOf(instrument, event).map(({ name }) => name))
  const asked = useAsk(ask.readings.list.queryOptions({ input: { eventId: event.id, instrument } }))
  const takeBack = useTell(ask.readings.void.mutationOptions(), { done: 'Pembacaan dibatalkan.' })
  const read = useTell(ask.readings.read.mutationOptions(), {
    done: ({ at, present }: Reading) =>
      `Dicatat pukul ${clockAt(at, event.zone)}: diikuti ${thousands(present)} orang yang hadir.`,
    undo: ({ id }) => voidIt(id, AT_ONCE),
  })
  const voidIt = (readingId: string, reason: string): void =>
    takeBack.mutate({ eventId: event.id, readingId, desk: desk.name, reason })
  const present = asked.data?.presentNow
  const canRecord = reader !== null && present !== undefined && event.archivedAt === null
  const record = (): void => {
    if (!canRecord || read.isPending) return
    read.mutate({ eventId: event.id, nonce: newId(), instrument, reader, witnesses, desk: desk.name })
  }
  useKeyDown((e) => {
    if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey) || e.repeat) return
    e.preventDefault()
    record()
  })
  return (
    <Stack gap="sm">
      <ReaderFields reader={reader} officials={event.officials} onReader={onReader} />
      <TagsInput
        label="Saksi"
        value={witnesses}
        onChange={setWitnesses}
        data={event.officials.map(({ name }) => name)}
        maxTags={20}
        clearable
      />
      {asked.sentence !== null && <Alert variant="default">{asked.sentence}</Alert>}
      <Button
        h={48}
        fz="md"
        leftSection={<IconMicrophone size={20} aria-hidden />}
        disabled={!canRecord}
        loading={read.isPending}
        onClick={record}
      >
        Ikrar dibacakan
      </Button>
      <Text size="sm" c="dimmed">
        {present === undefined
          ? 'Menghitung yang hadir …'
          : `Mencatat ${thousands(present)} orang yang hadir sekarang dan dituju naskah ini. Angkanya tidak berubah lagi. `}
        <kbd>Ctrl</kbd> <kbd>Enter</kbd>
      </Text>
      {asked.data && <ReadingList readings={asked.data.readings} zone={event.zone} onVoid={voidIt} />}
    </Stack>
  )
}

type ReaderFieldsProps = {
  reader: Reader | null
  officials: readonly Official[]
  onReader: (reader: Reader | null) => void
}

/** An official of the event brings his title; anybody else is typed. */
function ReaderFields({ reader, officials, onReader }: ReaderFieldsProps) {
  const [name, setName] = useState(reader?.name ?? '')
  const [title, setTitle] = useState(reader?.title ?? '')
  const put = (next: Reader): void => {
    const isSame = next.name === (reader?.name ?? '') && next.title === (reader?.title ?? '')
    if (!isSame) onReader(next.name.trim() === '' ? null : next)
  }
  const choose = (chosen: string): void => {
    const official = officials.find((one) => one.name === chosen)
    const known = official ? `${official.prefix} ${official.officeTitle}`.trim() : title
    setName(chosen)
    setTitle(known)
    put({ name: chosen, title: known })
  }
  return (
    <>
      <Autocomplete
        label="Pembaca"
        value={name}
        onChange={setName}
        onOptionSubmit={choose}
        onBlur={() => put({ name, title })}
        data={[...new Set(officials.map((one) => one.name))]}
        maxLength={200}
      />
      <TextInput
        label="Jabatan pembaca"
        value={title}
        onChange={(e) => setTitle(e.currentTarget.value)}
        onBlur={() => put({ name, title })}
        maxLength={300}
      />
    </>
  )
}
