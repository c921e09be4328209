import { Select } from '@mantine/core'
import type { TextId } from '#shared/domain/text-id.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import { versionWords } from './version-words.ts'

/** Which version this event prints; another one than the rest where that is wanted. */
export function VersionOfEvent({ id, eventId }: { id: TextId; eventId: string }) {
  const texts = useAsk(ask.texts.list.queryOptions({ input: { eventId } }))
  const use = useTell(ask.texts.use.mutationOptions(), {
    done: (line) => `Kegiatan ini memakai ${versionWords(line.inUse ?? '').toLowerCase()}.`,
  })
  const line = texts.data?.find((one) => one.id === id)
  if (!line || line.inUse === null) return null
  return (
    <Select
      label="Versi yang tercetak di kegiatan ini"
      description={line.chosenForEvent ? 'Dipilih untuk kegiatan ini saja.' : 'Sama dengan kegiatan lain.'}
      data={line.versions.map(({ version }) => ({ value: version, label: versionWords(version) }))}
      allowDeselect={false}
      value={line.inUse}
      disabled={use.isPending}
      onChange={(version) => version !== null && use.mutate({ id, version, eventId })}
    />
  )
}
