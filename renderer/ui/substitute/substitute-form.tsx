/** Mewakili: who came in the place of an invitee. One write makes the invitee present by this substitute. */
import { type FormEvent, useState } from 'react'
import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ScanOutcome } from '#shared/contract/attendance.ts'
import type { SubstituteDraft } from '#shared/contract/substitute.ts'
import { representing } from '#shared/domain/substitute.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { useDesk } from '../../devices/desk.ts'
import { newId } from '../new-id.ts'
import { OptionalDayInput } from '../optional-day-input.tsx'

type Invitee = Parameters<typeof representing>[0] & { id: string }

type SubstituteFormProps = {
  eventId: string
  day: string | undefined
  invitee: Invitee
  onArrived: (outcome: ScanOutcome) => void
  onClose: () => void
}

const EMPTY: SubstituteDraft = { name: '', nip: '', position: '', letterNumber: '', letterDate: null }

export function SubstituteForm({ eventId, day, invitee, onArrived, onClose }: SubstituteFormProps) {
  const desk = useDesk()
  const arrive = useTell(ask.substitutes.arrive.mutationOptions())
  const [draft, setDraft] = useState(EMPTY)
  const [others, setOthers] = useState<readonly string[]>([])
  // The same while the desk asks again, so that nothing is written twice.
  const [nonce] = useState(newId)
  const put = (change: Partial<SubstituteDraft>): void => {
    setOthers([])
    setDraft({ ...draft, ...change })
  }
  async function submit(e: FormEvent): Promise<void> {
    e.preventDefault()
    if (draft.name.trim() === '') return
    const input = { eventId, nonce, desk: desk.name, day, participantId: invitee.id }
    const outcome = await arrive.mutateAsync({ ...input, substitute: draft, evenSo: others.length > 0 })
    if (outcome.kind === 'represents_other') setOthers(outcome.invitees.map(({ name }) => name))
    else onArrived(outcome)
  }
  return (
    <form
      // What did not work has been said by useTell.
      onSubmit={(e) => void submit(e).catch(() => {})}
      onKeyDown={(e) => e.key === 'Escape' && onClose()}
      aria-label="Diwakili"
    >
      <Stack gap="sm">
        <Text size="sm">
          <strong>{invitee.name}</strong> tidak hadir sendiri. Yang datang dicatat{' '}
          <strong>{representing(invitee)}</strong>.
        </Text>
        <Fields draft={draft} onPut={put} />
        {others.length > 0 && (
          <Alert
            variant="default"
            role="alert"
            icon={<IconAlertTriangle aria-hidden />}
            title="NIP ini sudah mewakili orang lain hari ini"
          >
            {others.join(', ')}. Belum ada yang dicatat. Periksa NIP-nya, atau tekan Tetap catat bila satu
            orang memang mewakili keduanya.
          </Alert>
        )}
        <Group gap="sm">
          <Button type="submit" disabled={draft.name.trim() === ''} loading={arrive.isPending}>
            {others.length > 0 ? 'Tetap catat' : 'Catat diwakili'}
          </Button>
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type FieldsProps = { draft: SubstituteDraft; onPut: (change: Partial<SubstituteDraft>) => void }

function Fields({ draft, onPut }: FieldsProps) {
  return (
    <>
      <TextInput
        label="Nama yang hadir"
        value={draft.name}
        onChange={(e) => onPut({ name: e.currentTarget.value })}
        maxLength={300}
        autoComplete="off"
        required
        // Opened by whoever wants to type it.
        ref={focusOnce}
      />
      <Group grow align="flex-start">
        <TextInput
          label="NIP (bila ada)"
          value={draft.nip}
          onChange={(e) => onPut({ nip: e.currentTarget.value })}
          maxLength={40}
          autoComplete="off"
        />
        <TextInput
          label="Jabatan"
          value={draft.position}
          onChange={(e) => onPut({ position: e.currentTarget.value })}
          maxLength={300}
          autoComplete="off"
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label="Nomor surat tugas"
          value={draft.letterNumber}
          onChange={(e) => onPut({ letterNumber: e.currentTarget.value })}
          maxLength={200}
          autoComplete="off"
        />
        <OptionalDayInput
          label="Tanggal surat tugas"
          value={draft.letterDate ?? ''}
          onChange={(date) => onPut({ letterDate: date || null })}
        />
      </Group>
    </>
  )
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.focus()
}
