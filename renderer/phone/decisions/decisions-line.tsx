/** For a supervisor: what waits for a decision, and the way to it. */
import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconArrowsSplit2 } from '@tabler/icons-react'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import { thousands } from '#shared/domain/words.ts'
import { deskClient } from '../../bridge/http-link.ts'
import { useAsked } from '../use-asked.ts'
import { DecisionsPanel } from './decisions-panel.tsx'

export function DecisionsLine({ self }: { self: DeskSelf }) {
  const { id: eventId } = self.event
  const [isOpen, setOpen] = useState(false)
  const asked = useAsked(['attendance', 'participants'], () => deskClient.conflicts.open({ eventId }))
  const total = asked?.total ?? 0
  if (isOpen) {
    return <DecisionsPanel self={self} conflicts={asked?.conflicts ?? []} onClose={() => setOpen(false)} />
  }
  if (total === 0) return null
  return (
    <Button
      size="md"
      variant="default"
      fullWidth
      leftSection={<IconArrowsSplit2 size={20} aria-hidden />}
      onClick={() => setOpen(true)}
    >
      {thousands(total)} hal perlu diputuskan
    </Button>
  )
}
