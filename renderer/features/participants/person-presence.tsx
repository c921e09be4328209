/** Whether a person came on the day of the list, in person or by somebody else, and how that is changed. */
import { useState } from 'react'
import { Button, Group, Paper, Text } from '@mantine/core'
import { IconArrowBackUp, IconUserShare } from '@tabler/icons-react'
import type { Participant } from '#shared/contract/participants.ts'
import type { Substitute } from '#shared/contract/substitute.ts'
import { clockAt, longDate } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { useDesk } from '../../devices/desk.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { newId } from '../../ui/new-id.ts'
import { showDone } from '../../ui/notice.tsx'
import { SubstituteForm } from '../../ui/substitute/substitute-form.tsx'

const REASON = 'Hadir sendiri'

export function PersonPresence({ person }: { person: Participant }) {
  const event = useEvent()
  const [isOpen, setOpen] = useState(false)
  const { substitute } = person
  if (isOpen && !substitute) {
    return (
      <Paper withBorder p="md">
        <SubstituteForm
          eventId={event.id}
          day={undefined}
          invitee={person}
          onArrived={() => setOpen(false)}
          onClose={() => setOpen(false)}
        />
      </Paper>
    )
  }
  return (
    <div>
      <Text size="sm">{presenceWords(person, event.zone)}</Text>
      <Group gap="xs" mt="xs">
        {substitute ? (
          <Withdraw eventId={event.id} person={person} substitute={substitute} />
        ) : (
          <Button
            variant="default"
            leftSection={<IconUserShare size={18} aria-hidden />}
            onClick={() => setOpen(true)}
          >
            Diwakili …
          </Button>
        )}
      </Group>
    </div>
  )
}

function presenceWords(person: Participant, zone: Zone): string {
  const { arrivedAt, substitute } = person
  if (arrivedAt === null) return 'Belum hadir.'
  const at = clockAt(arrivedAt, zone)
  return substitute ? `Diwakili ${substitute.name}, ${at}${letterIn(substitute)}.` : `Hadir ${at}.`
}

function letterIn({ letterNumber, letterDate }: Substitute): string {
  const parts = [letterNumber, letterDate === null ? '' : `tanggal ${longDate(letterDate)}`]
  const letter = parts.filter((part) => part !== '').join(' ')
  return letter === '' ? '' : `, surat tugas ${letter}`
}

type WithdrawProps = { eventId: string; person: Participant; substitute: Substitute }

/** Nothing is asked: it can be written down again as it was. */
function Withdraw({ eventId, person, substitute }: WithdrawProps) {
  const desk = useDesk()
  const withdraw = useTell(ask.substitutes.withdraw.mutationOptions())
  const arrive = useTell(ask.substitutes.arrive.mutationOptions())
  function putBack(): void {
    const { id: _id, ...draft } = substitute
    const input = { eventId, nonce: newId(), desk: desk.name, participantId: person.id }
    arrive.mutate({ ...input, substitute: draft, evenSo: true })
  }
  return (
    <Button
      variant="default"
      leftSection={<IconArrowBackUp size={18} aria-hidden />}
      loading={withdraw.isPending}
      onClick={() =>
        withdraw.mutate(
          { eventId, id: substitute.id, desk: desk.name, reason: REASON },
          { onSuccess: () => showDone(`${person.name} dicatat hadir sendiri.`, putBack) },
        )
      }
    >
      Hadir sendiri, bukan diwakili
    </Button>
  )
}
