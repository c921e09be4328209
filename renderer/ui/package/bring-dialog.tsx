import { useState } from 'react'
import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { daysText } from '#shared/domain/time-text.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import { saveFile } from '../file-save.ts'

export function BringDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [eventIds, setEventIds] = useState<string[]>([])
  const events = useAsk(ask.events.list.queryOptions({ input: {}, enabled: opened }))
  const write = useTell(
    ask.packages.write.mutationOptions({
      onSuccess: async (file) => {
        if (await saveFile(file)) onClose()
      },
    }),
  )
  const own = (events.data ?? []).filter(({ isExample }) => !isExample)
  return (
    <Modal opened={opened} onClose={onClose} title="Bawa ke laptop lain" size="lg">
      <form
        onSubmit={(e) => {
          e.preventDefault()
          write.mutate({ eventIds })
        }}
      >
        <Text size="sm" mb="md">
          Semua kop surat dengan logonya dan semua versi naskah yang ditulis sendiri menjadi satu berkas.
          Peserta, kehadiran, dan ikrar tidak pernah ikut.
        </Text>
        {own.length > 0 && (
          <Checkbox.Group
            label="Sertakan rancangan kegiatan"
            description="Susunan acara dan pejabatnya ikut, tanpa peserta."
            value={eventIds}
            onChange={setEventIds}
          >
            <Stack gap="xs" mt="xs">
              {own.map(({ id, title, days }) => (
                <Checkbox
                  key={id}
                  value={id}
                  label={title}
                  description={daysText(days.map(({ day }) => day))}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button type="submit" loading={write.isPending} data-autofocus>
            Simpan paket
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
