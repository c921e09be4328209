/** Which wording a paper shows and where it comes from: our own wording must not pass for an official form. */
import { Text } from '@mantine/core'
import { CERTAINTY_LABELS } from '#shared/domain/certainty.ts'
import { type TextId, TEXT_LABELS, versionLabel } from '#shared/domain/text-id.ts'
import { ask } from '../../../bridge/api.ts'
import { useAsk } from '../../../bridge/ask.ts'
import { TextLink } from '../../../ui/link-button.tsx'

type TextNoteProps = { eventId: string; textId: TextId }

export function TextNote({ eventId, textId }: TextNoteProps) {
  const texts = useAsk(ask.texts.list.queryOptions({ input: { eventId } })).data
  const text = texts?.find(({ id }) => id === textId)
  const inUse = text?.versions.find(({ version }) => version === text.inUse)
  if (!inUse) return null
  const certainty = inUse.certainty === null ? '' : ` (${CERTAINTY_LABELS[inUse.certainty]})`
  return (
    <Text size="sm" c="dimmed">
      {TEXT_LABELS[textId]}: naskah {versionLabel(inUse.version)}
      {certainty}. {inUse.source}{' '}
      <TextLink to="/naskah/$textId" params={{ textId }} size="sm">
        Ganti naskah
      </TextLink>
    </Text>
  )
}
