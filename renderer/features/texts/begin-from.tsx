import { Alert, Button, Group, Text } from '@mantine/core'
import { IconFileDescription } from '@tabler/icons-react'
import type { TextBody } from '#shared/contract/text-body.ts'
import { TEXT_LABELS, type TextId } from '#shared/domain/text-id.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useConfirm } from '../../ui/confirm.tsx'

/** The text whose points officials can promise as well. */
const MODEL_ID = 'ikrar-asn'
const WITHOUT_MODEL: readonly TextId[] = [MODEL_ID, 'ikrar-kepala-desa', 'pakta-integritas', 'handout']

/** The points of another text under the name of this one. */
function renamed(body: TextBody, id: TextId): TextBody {
  return { ...body, title: [TEXT_LABELS[id], ...body.title.slice(1)] }
}

type BeginFromProps = { id: TextId; isEmpty: boolean; onBegin: (body: TextBody) => void }

/** Where there is no text of the app: what to begin with, and what not to put in an official's mouth. */
export function BeginFrom({ id, isEmpty, onBegin }: BeginFromProps) {
  const confirm = useConfirm()
  const isOffered = isEmpty && !WITHOUT_MODEL.includes(id)
  const examples = useAsk(ask.texts.examples.queryOptions({ input: { id }, enabled: isOffered }))
  const model = useAsk(
    ask.texts.get.queryOptions({ input: { id: MODEL_ID, version: '1' }, enabled: isOffered }),
  )
  if (!isOffered) return null

  async function take({ body, forWhom }: { body: TextBody; forWhom: string }): Promise<void> {
    const yes = await confirm({
      title: `Contoh ini ${forWhom}`,
      body: 'Isinya janji calon, partai, dan tim kampanye. Jangan dibacakan atau ditandatangani pegawai ASN. Teruskan hanya bila yang menandatangani memang peserta pemilihan.',
      action: 'Mulai dari contoh ini',
    })
    if (yes) onBegin(body)
  }
  return (
    <Alert variant="default" title="Belum ada naskah bawaan" icon={<IconFileDescription aria-hidden />}>
      <Text size="sm" mb="sm">
        Naskah resmi untuk pegawai ASN tidak ditemukan, jadi panitia menyediakannya. Tempel naskah dari
        penyelenggara, atau mulai dari butir yang sudah ada lalu sesuaikan.
      </Text>
      <Group gap="xs">
        {model.data && (
          <Button variant="default" onClick={() => onBegin(renamed(model.data.body, id))}>
            Mulai dari butir ikrar ASN
          </Button>
        )}
        {examples.data?.map((example) => (
          <Button key={example.name} variant="default" onClick={() => void take(example)}>
            Lihat contoh {example.forWhom}
          </Button>
        ))}
      </Group>
    </Alert>
  )
}
