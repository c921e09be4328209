/** The windows that other people look at, and where each is ruled. */
import { Group, Text } from '@mantine/core'
import { LinkButton } from '../../ui/link-button.tsx'
import { Section } from '../../ui/section.tsx'

export function SecondScreens({ eventId }: { eventId: string }) {
  const params = { eventId }
  return (
    <Section
      title="Layar lain"
      note="Jendela di layar lain yang tersambung ke laptop ini, dan laptop ini sebagai meja mandiri."
    >
      <Group gap="sm">
        <LinkButton variant="default" to="/kegiatan/$eventId/tanda-tangan" params={params}>
          Layar penanda tangan
        </LinkButton>
        <LinkButton variant="default" to="/kegiatan/$eventId/ikrar" params={params}>
          Layar proyektor
        </LinkButton>
        <LinkButton variant="default" to="/kegiatan/$eventId/mandiri" params={params}>
          Presensi mandiri
        </LinkButton>
        <LinkButton variant="default" to="/kegiatan/$eventId/gladi" params={params}>
          Gladi bersih
        </LinkButton>
        <Text size="sm" c="dimmed">
          Dibuka dari layar Tanda tangan dan Ikrar; presensi mandiri memakai seluruh layar laptop ini.
        </Text>
      </Group>
    </Section>
  )
}
