/** Opens the door, at one address the organiser picks. */
import { useState } from 'react'
import { Alert, Button, Radio, Stack } from '@mantine/core'
import { IconWifi, IconWifiOff } from '@tabler/icons-react'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { useAddresses } from './use-addresses.ts'

export function OpenForm({ eventId, onOpened }: { eventId: string; onOpened: () => void }) {
  const addresses = useAddresses()
  const [chosen, choose] = useState<string>()
  const open = useTell(ask.desks.open.mutationOptions({ onSuccess: onOpened }))
  const all = addresses.data ?? []
  const address = all.find((one) => one.address === chosen)?.address ?? all[0]?.address
  if (addresses.data && address === undefined) return <NoNetwork />
  return (
    <Section
      title="Buka meja tambahan"
      note="Laptop membuka satu jalur terenkripsi untuk HP dan tablet di jaringan yang sama. Sebelum dibuka, tidak ada jalur apa pun."
    >
      <Stack gap="md" align="flex-start">
        <Radio.Group label="Jaringan yang dipakai" value={address ?? null} onChange={choose}>
          <Stack gap="sm" mt="xs">
            {all.map((one) => (
              <Radio key={one.address} value={one.address} label={`${one.address} (${one.name})`} />
            ))}
          </Stack>
        </Radio.Group>
        <Alert variant="default" title="Pakai hotspot panitia bila ada">
          Pada Wi-Fi umum, orang lain di jaringan itu ikut dapat melihat alamat ini. Mereka tetap tidak dapat
          masuk tanpa kode di layar dan izin Anda.
        </Alert>
        <Button
          leftSection={<IconWifi size={18} aria-hidden />}
          loading={open.isPending}
          onClick={() => address !== undefined && open.mutate({ eventId, address })}
        >
          Buka meja tambahan
        </Button>
      </Stack>
    </Section>
  )
}

function NoNetwork() {
  return (
    <EmptyState icon={IconWifiOff} title="Laptop belum tersambung ke jaringan">
      Sambungkan laptop dan HP ke Wi-Fi yang sama, atau nyalakan hotspot di salah satunya. Internet tidak
      diperlukan. Layar ini memeriksa sendiri setiap beberapa detik.
    </EmptyState>
  )
}
