import { useState } from 'react'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { addDays, toLocal } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { laptopZone } from '../../ui/format.ts'

type DuplicateDialogProps = { event: { id: string; title: string }; onClose: () => void }

export function DuplicateDialog({ event, onClose }: DuplicateDialogProps) {
  const navigate = useNavigate()
  const [firstDay, setFirstDay] = useState(() => addDays(toLocal(Date.now(), laptopZone).date, 7))
  const duplicate = useTell(
    ask.events.duplicate.mutationOptions({
      onSuccess: async ({ id }) => {
        onClose()
        await navigate({ to: '/kegiatan/$eventId/rincian', params: { eventId: id } })
      },
    }),
    { done: 'Kegiatan disalin. Periksa tempat dan pejabatnya.' },
  )
  return (
    <Modal opened onClose={onClose} title="Salin kegiatan untuk hari lain">
      <form
        onSubmit={(e) => {
          e.preventDefault()
          duplicate.mutate({ eventId: event.id, firstDay })
        }}
      >
        <Stack>
          <Text size="sm">
            Susunan acara, pejabat, dan dasar hukum dari “{event.title}” ikut disalin. Peserta dan nomor surat
            tidak.
          </Text>
          <DayInput label="Hari pertama" value={firstDay} onChange={setFirstDay} data-autofocus />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Batal
            </Button>
            <Button type="submit" loading={duplicate.isPending}>
              Salin kegiatan
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
