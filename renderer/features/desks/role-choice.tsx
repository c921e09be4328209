/** What the next device is to do. */
import { useState } from 'react'
import { Group, Radio, Text } from '@mantine/core'
import { DESK_ROLE_DUTIES, DESK_ROLE_LABELS, DESK_ROLES, type DeskRole } from '#shared/domain/desk-role.ts'

type RoleChoiceProps = { role: DeskRole; onRole: (role: DeskRole) => void }

export function RoleChoice({ role, onRole }: RoleChoiceProps) {
  // Shown at once; the invitation for it comes a moment later.
  const [pick, setPick] = useState({ chosen: role, instead: role })
  const shown = pick.instead === role ? pick.chosen : role
  return (
    <Radio.Group
      label="Dipakai sebagai"
      value={shown}
      onChange={(chosen) => {
        const known = DESK_ROLES.find((one) => one === chosen)
        if (!known) return
        setPick({ chosen: known, instead: role })
        onRole(known)
      }}
    >
      <Group gap="xs 1.25rem" mt="xs">
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
