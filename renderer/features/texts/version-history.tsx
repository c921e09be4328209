import { Button, Group, Text } from '@mantine/core'
import type { TextBody } from '#shared/contract/text-body.ts'
import type { TextLine, TextVersionLine } from '#shared/contract/texts.ts'
import { client, ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './text-editor.module.css'
import { factsOf, versionWords } from './version-words.ts'

type VersionHistoryProps = {
  line: TextLine
  /** The version that stands in the fields unchanged. */
  shown: string | null
  isChanged: boolean
  onShow: (body: TextBody, version: string) => void
}

export function VersionHistory({ line, shown, isChanged, onShow }: VersionHistoryProps) {
  const confirm = useConfirm()
  const use = useTell(ask.texts.use.mutationOptions(), {
    done: (stored) =>
      `${versionWords(stored.inUse ?? '')} dipakai mulai sekarang. Kegiatan yang sudah lewat tetap memakai naskahnya.`,
  })
  const open = useTell({ mutationFn: (version: string) => client.texts.get({ id: line.id, version }) }, {})
  async function show(version: string): Promise<void> {
    const mayLeave =
      !isChanged ||
      (await confirm({
        title: 'Lepaskan isian yang belum disimpan?',
        body: 'Yang Anda ketik pada naskah ini belum menjadi versi dan akan hilang dari layar.',
        action: 'Lepaskan dan tampilkan',
        dangerous: true,
      }))
    if (mayLeave) open.mutate(version, { onSuccess: ({ body }) => onShow(body, version) })
  }
  if (line.versions.length === 0) return null
  return (
    <Section title="Riwayat versi" note="Versi tidak pernah diubah atau dihapus.">
      <ul className={classes.versions}>
        {line.versions.map((version) => (
          <Version
            key={version.version}
            version={version}
            kind={line.kind}
            isUsed={version.version === line.inUse}
            isShown={version.version === shown}
            onShow={() => void show(version.version)}
            onUse={() => use.mutate({ id: line.id, version: version.version })}
          />
        ))}
      </ul>
    </Section>
  )
}

type VersionProps = {
  version: TextVersionLine
  kind: TextLine['kind']
  isUsed: boolean
  isShown: boolean
  onShow: () => void
  onUse: () => void
}

function Version({ version, kind, isUsed, isShown, onShow, onUse }: VersionProps) {
  const name = versionWords(version.version)
  return (
    <li className={classes.version}>
      <Group gap="xs" mb={4}>
        <Text fw={600}>{name}</Text>
        {isUsed && (
          <Text size="sm" className={classes.used}>
            dipakai
          </Text>
        )}
      </Group>
      <Text size="sm">{factsOf(version, kind)}</Text>
      <Text size="sm" c="dimmed">
        {version.source}
      </Text>
      <Group gap="xs" mt="xs">
        {!isShown && (
          <Button variant="default" aria-label={`Tampilkan ${name}`} onClick={onShow}>
            Tampilkan
          </Button>
        )}
        {!isUsed && (
          <Button variant="default" aria-label={`Gunakan ${name}`} onClick={onUse}>
            Gunakan versi ini
          </Button>
        )}
      </Group>
    </li>
  )
}
