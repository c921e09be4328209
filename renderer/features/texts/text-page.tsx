/** One text: its words, how they read at an event, and the versions there are. */
import { Skeleton, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { TextLine } from '#shared/contract/texts.ts'
import { TEXT_IDS, type TextId } from '#shared/domain/text-id.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { NothingHere } from '../../ui/shell/no-screen.tsx'
import { TextEditor } from './text-editor.tsx'

export function TextPage() {
  const { textId } = useParams({ from: '/naskah/$textId' })
  const id = TEXT_IDS.find((one) => one === textId)
  return id === undefined ? <NothingHere /> : <KnownText key={id} id={id} />
}

function KnownText({ id }: { id: TextId }) {
  const texts = useAsk(ask.texts.list.queryOptions({ input: {} }))
  const line = texts.data?.find((one) => one.id === id)
  if (texts.sentence !== null) return <Text>{texts.sentence}</Text>
  return line ? <TextInUse line={line} /> : <Skeleton height={480} />
}

function TextInUse({ line }: { line: TextLine }) {
  const { id, inUse } = line
  const used = useAsk(
    ask.texts.get.queryOptions({ input: { id, version: inUse ?? '1' }, enabled: inUse !== null }),
  )
  if (used.sentence !== null) return <Text>{used.sentence}</Text>
  if (inUse === null) return <TextEditor line={line} body={null} />
  return used.data ? <TextEditor line={line} body={used.data.body} /> : <Skeleton height={480} />
}
