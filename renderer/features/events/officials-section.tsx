import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Official } from '#shared/contract/events.ts'
import { OFFICIAL_ROLE_LABELS } from '#shared/domain/events.ts'
import { houseStyleOf } from '#shared/domain/house-style.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { Section } from '../../ui/section.tsx'
import { newOfficial } from './draft.ts'
import type { DraftProps } from './draft-props.ts'
import { moved } from '../../ui/line-list/moved.ts'
import { rolesWithoutOfficial } from './needed-roles.ts'
import { OfficialCard } from './official-card.tsx'

export function OfficialsSection({ draft, change }: DraftProps) {
  const { officials } = draft
  const offices = useAsk(ask.offices.list.queryOptions()).data ?? []
  const style = houseStyleOf(offices.find(({ id }) => id === draft.officeId))
  const openRoles = rolesWithoutOfficial(draft)
  const setOfficials = (list: Official[]): void => change({ officials: list })
  return (
    <Section
      title="Pejabat dan peran"
      note="Nama, jabatan, dan NIP ditulis sekali di sini, lalu sama di semua naskah. Satu orang boleh memegang beberapa peran."
    >
      <Stack>
        {officials.map((official, index) => (
          <OfficialCard
            key={official.id}
            number={index + 1}
            official={official}
            isFirst={index === 0}
            isLast={index === officials.length - 1}
            style={style}
            onChange={(patch) => setOfficials(officials.with(index, { ...official, ...patch }))}
            onMove={(by) => setOfficials(moved(officials, index, index + by))}
            onRemove={() => setOfficials(officials.toSpliced(index, 1))}
          />
        ))}
        {openRoles.length > 0 && (
          <div>
            <Text size="sm" mb="xs">
              Peran dalam susunan acara dan naskah yang belum ada pejabatnya:
            </Text>
            <Group gap="xs">
              {openRoles.map((role) => (
                <Button
                  key={role}
                  variant="default"
                  leftSection={<IconPlus size={18} aria-hidden />}
                  onClick={() => setOfficials([...officials, newOfficial([role])])}
                >
                  {OFFICIAL_ROLE_LABELS[role]}
                </Button>
              ))}
            </Group>
          </div>
        )}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setOfficials([...officials, newOfficial([])])}
          >
            Tambah pejabat
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}
