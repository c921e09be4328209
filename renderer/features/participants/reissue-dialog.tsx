/** A new badge for somebody whose old one is lost or wrong; the old one is refused from then on. */
import { Autocomplete, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Participant } from '#shared/contract/participants.ts'
import { showShortCode } from '#shared/domain/short-code.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import classes from './reissue-dialog.module.css'

const REASONS = ['Kartu hilang', 'Kartu rusak', 'Kartu tertukar', 'Nama pada kartu salah']

type Props = { eventId: string; person: Participant | null; onClose: () => void }

export function ReissueDialog({ eventId, person, onClose }: Props) {
  return (
    <Modal opened={person !== null} onClose={onClose} title="Ganti kartu">
      {person !== null && <Reissue key={person.id} eventId={eventId} person={person} onClose={onClose} />}
    </Modal>
  )
}

function Reissue({ eventId, person, onClose }: Props & { person: Participant }) {
  const [reason, setReason] = useState('')
  const reissue = useTell(ask.participants.reissueTicket.mutationOptions())
  const issued = reissue.data
  if (issued) {
    return (
      <Stack>
        <Text size="sm" role="status">
          Kartu baru untuk <b>{person.name}</b> berkode{' '}
          <b className={classes.code}>{showShortCode(issued.shortCode)}</b>. Kartu lama ditolak mulai
          sekarang.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Tutup
          </Button>
          <LinkButton
            data-autofocus
            to="/kegiatan/$eventId/surat"
            params={{ eventId }}
            search={{ ids: [person.id] }}
          >
            Cetak kartu ini
          </LinkButton>
        </Group>
      </Stack>
    )
  }
  const submit = () => reissue.mutate({ eventId, id: person.id, reason: reason.trim() })
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        if (reason.trim() !== '') submit()
      }}
    >
      <Stack>
        <Text size="sm">
          <b>{person.name}</b> mendapat kartu dengan kode baru. Kartu lama langsung tidak berlaku; kehadiran
          yang sudah tercatat tetap.
        </Text>
        <Autocomplete
          label="Alasan"
          data={REASONS}
          value={reason}
          onChange={setReason}
          maxLength={200}
          required
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button type="submit" loading={reissue.isPending} disabled={reason.trim() === ''}>
            Terbitkan kartu baru
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
