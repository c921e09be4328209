/** What the next device is to do. */
import { Group, Radio, Text } from '@mantine/core'
import { DESK_ROLE_DUTIES, DESK_ROLE_LABELS, DESK_ROLES, type DeskRole } from '#shared/domain/desk-role.ts'
import { useShownAtOnce } from '../../ui/shown-at-once.ts'

type RoleChoiceProps = { role: DeskRole; onRole: (role: DeskRole) => void }

export function RoleChoice({ role, onRole }: RoleChoiceProps) {
  const [shown, show] = useShownAtOnce(role)
  return (
    <Radio.Group
      label="Dipakai sebagai"
      value={shown}
      onChange={(chosen) => {
        const known = DESK_ROLES.find((one) => one === chosen)
        if (!known) return
        show(known)
        onRole(known)
      }}
    >
      <Group gap="md" mt="xs">
        {DESK_ROLES.map((one) => (
          <Radio key={one} value={one} label={DESK_ROLE_LABELS[one]} />
        ))}
      </Group>
      <Text size="sm" c="dimmed" mt="xs">
        {DESK_ROLE_DUTIES[shown]}
      </Text>
    </Radio.Group>
  )
}
