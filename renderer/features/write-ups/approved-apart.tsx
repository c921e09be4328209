/** Laptops that had not met approved the same text: both are kept, the earliest counts, and a number used twice is told. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconCopyCheck } from '@tabler/icons-react'
import type { WriteUpApproval, WriteUpState } from '#shared/contract/write-ups.ts'
import { momentText } from '#shared/domain/time-text.ts'
import { useEvent } from '../../ui/event-context.tsx'

type ApprovedApartProps = {
  state: WriteUpState
  /** Undefined: the one that counts. */
  onApproval: (approval: string | undefined) => void
}

export function ApprovedApart({ state: { approved, alsoApproved }, onApproval }: ApprovedApartProps) {
  if (!approved || alsoApproved.length === 0) return null
  return (
    <Alert
      variant="default"
      icon={<IconCopyCheck aria-hidden />}
      title="Disahkan terpisah di lebih dari satu laptop"
    >
      <Text size="sm">
        {approved.counts
          ? 'Yang berlaku adalah naskah ini, karena disahkan paling awal. Yang lain tetap tersimpan utuh dan dapat dibuka atau dicetak.'
          : 'Naskah ini tetap tersimpan utuh, tetapi yang berlaku adalah yang disahkan paling awal.'}
      </Text>
      {alsoApproved.some(({ number }) => number === approved.number) && (
        <Text size="sm" fw={600}>
          Nomor {approved.number} dipakai lebih dari satu naskah. Beri tahu penerimanya mana yang berlaku;
          setiap cetakan menyebutkannya.
        </Text>
      )}
      {alsoApproved.map((other) => (
        <Other key={other.id} other={other} onOpen={() => onApproval(other.counts ? undefined : other.id)} />
      ))}
    </Alert>
  )
}

function Other({
  other: { number, at, by, counts },
  onOpen,
}: {
  other: WriteUpApproval
  onOpen: () => void
}) {
  const { zone } = useEvent()
  return (
    <Group gap="sm" mt="xs" justify="space-between">
      <Text size="sm">
        {counts && 'Yang berlaku: '}Nomor {number} · {momentText(at, zone)} · {by}
      </Text>
      <Button variant="default" onClick={onOpen}>
        {counts ? 'Buka yang berlaku' : 'Buka naskah itu'}
      </Button>
    </Group>
  )
}
