/** What a phone scans or types to be let in, for what, and what its browser will say. */
import { Button, Group, Modal, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import type { OpenDesk } from '#shared/contract/desks.ts'
import { DESK_ROLE_LABELS } from '#shared/domain/desk-role.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import { useNow } from '../../ui/use-now.ts'
import classes from './desks-page.module.css'
import { RequestList } from './request-list.tsx'
import { RoleChoice } from './role-choice.tsx'

const QR_PX = 256

type InvitationDialogProps = { eventId: string; door: OpenDesk; opened: boolean; onClose: () => void }

export function InvitationDialog({ eventId, door, opened, onClose }: InvitationDialogProps) {
  const invite = useTell(ask.desks.invite.mutationOptions())
  return (
    <Modal opened={opened} onClose={onClose} title="Sambungkan perangkat" size="56rem">
      <RequestList eventId={eventId} requests={door.requests} />
      <div className={classes.invitation}>
        <Invitation door={door} isInviting={invite.isPending} onInvite={() => invite.mutate({ eventId })} />
        <div className={classes.steps}>
          {door.invitation && (
            <RoleChoice role={door.invitation.role} onRole={(role) => invite.mutate({ eventId, role })} />
          )}
          <ol>
            <li>Sambungkan HP ke Wi-Fi atau hotspot yang sama dengan laptop ini.</li>
            <li>Pindai kode QR dengan kamera HP, lalu buka alamatnya.</li>
            <li>
              Peramban akan memberi peringatan “Koneksi Anda tidak pribadi”. Itu wajar: laptop ini memakai
              sertifikat buatannya sendiri. Pilih <strong>Lanjutan</strong>, lalu <strong>Lanjutkan</strong>{' '}
              (iPhone: <strong>Tampilkan Detail</strong>, lalu <strong>kunjungi situs web ini</strong>).
            </li>
            <li>Cocokkan empat kata di HP dengan yang tampil di sini, lalu tekan Izinkan.</li>
          </ol>
          <Fingerprint fingerprint={door.fingerprint} />
        </div>
      </div>
    </Modal>
  )
}

function Fingerprint({ fingerprint }: { fingerprint: string }) {
  return (
    <details className={classes.details}>
      <summary>Sidik jari sertifikat dan batas keamanannya</summary>
      <p className={classes.fingerprint}>{fingerprint}</p>
      <p>
        Peramban HP tidak dapat memeriksa sidik jari ini sendiri. Seseorang yang menguasai Wi-Fi yang sama
        tepat pada saat perangkat disambungkan dapat menyamar sebagai laptop. Karena itu pakailah hotspot
        panitia, atau bandingkan sidik jari ini dengan rincian sertifikat di peringatan peramban.
      </p>
    </details>
  )
}

type InvitationProps = { door: OpenDesk; isInviting: boolean; onInvite: () => void }

function Invitation({ door, isInviting, onInvite }: InvitationProps) {
  const now = useNow(1_000)
  const { invitation } = door
  const leftS = invitation ? Math.max(0, Math.ceil((invitation.expiresAt - now) / 1000)) : 0
  const anew = (
    <Button
      variant={leftS > 0 ? 'default' : 'filled'}
      leftSection={<IconRefresh size={18} aria-hidden />}
      loading={isInviting}
      onClick={onInvite}
    >
      Kode baru
    </Button>
  )
  if (!invitation || leftS === 0) {
    return (
      <div className={classes.code}>
        <Text>Kode sebelumnya sudah tidak berlaku. Buat kode baru untuk perangkat berikutnya.</Text>
        {anew}
      </div>
    )
  }
  return (
    <div className={classes.code}>
      <Text fw={600}>Untuk {DESK_ROLE_LABELS[invitation.role]}</Text>
      <QrCode text={invitation.url} label="Kode QR untuk menyambungkan perangkat" sizePx={QR_PX} />
      <div>
        <Text size="sm" c="dimmed">
          Tidak dapat memindai? Ketik di peramban HP
        </Text>
        <Text fw={600}>{door.url}</Text>
        {invitation.code === null ? (
          <Text size="sm">
            Kode ketik dimatikan karena terlalu banyak percobaan salah. Pindai kode QR, atau buat kode baru.
          </Text>
        ) : (
          <Text className={classes.digits} aria-label={`Kode ${[...invitation.code].join(' ')}`}>
            {invitation.code.slice(0, 4)} {invitation.code.slice(4)}
          </Text>
        )}
      </div>
      <Group gap="sm">
        <Text size="sm" c="dimmed">
          Sekali pakai, berlaku {Math.floor(leftS / 60)}.{String(leftS % 60).padStart(2, '0')} lagi
        </Text>
        {anew}
      </Group>
    </div>
  )
}
