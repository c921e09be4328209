/** Phones and tablets that work for this event: opens the door for them, lets them in, puts them out. */
import { useState } from 'react'
import { Alert, Button, Switch } from '@mantine/core'
import { IconDeviceMobilePlus, IconPlugConnectedX } from '@tabler/icons-react'
import { ask } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { ConflictsStrip } from '../../ui/conflicts/conflicts-strip.tsx'
import { useEvent } from '../../ui/event-context.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { OtherLaptops } from '../../ui/transfers/other-laptops.tsx'
import { useShownAtOnce } from '../../ui/shown-at-once.ts'
import { UnlockedNotice } from '../../ui/unlocked-notice.tsx'
import classes from './desks-page.module.css'
import { InvitationDialog } from './invitation-dialog.tsx'
import { OpenForm } from './open-form.tsx'
import { RequestList } from './request-list.tsx'
import { SecondScreens } from './second-screens.tsx'
import { SessionList } from './session-list.tsx'
import { useAddresses } from './use-addresses.ts'

/** When devices were last heard of grows older without anybody announcing it. */
const LOOK_AGAIN_MS = 5_000

export function DesksPage() {
  const event = useEvent()
  const input = { eventId: event.id }
  const state = useAsk(ask.desks.state.queryOptions({ input, refetchInterval: LOOK_AGAIN_MS }))
  const [inviting, setInviting] = useState(false)
  const close = useTell(ask.desks.close.mutationOptions(), {
    done: 'Meja tambahan ditutup. Perangkat yang sudah diizinkan menunggu sampai dibuka lagi.',
  })
  const paces = useAsk(ask.deskWork.paces.queryOptions({ input, refetchInterval: LOOK_AGAIN_MS }))
  const door = state.data?.open
  const isOpen = door?.eventId === event.id
  const sessions = state.data?.sessions ?? []
  return (
    <div className={classes.page}>
      <PageHeader
        title="Meja & layar"
        purpose={
          isOpen
            ? `Terbuka di ${door.url} · hanya untuk perangkat di jaringan yang sama.`
            : 'Jadikan HP atau tablet panitia meja presensi, tanda tangan, notula, atau layar, tanpa internet.'
        }
        actions={
          isOpen && (
            <>
              <PutAllOut count={sessions.length} />
              <Button variant="default" onClick={() => close.mutate(input)} loading={close.isPending}>
                Tutup meja
              </Button>
              <Button
                leftSection={<IconDeviceMobilePlus size={18} aria-hidden />}
                onClick={() => setInviting(true)}
              >
                Sambungkan perangkat
              </Button>
            </>
          )
        }
      />
      <UnlockedNotice />
      {state.sentence !== null && <Alert variant="default">{state.sentence}</Alert>}
      {door && !isOpen && (
        <Alert variant="default" title="Sedang dibuka untuk kegiatan lain">
          Perangkat di jaringan ini sekarang bekerja untuk kegiatan lain. Tutup dahulu meja di kegiatan itu,
          lalu buka di sini.
        </Alert>
      )}
      {isOpen && (
        <MovedNetwork eventId={event.id} address={door.address} onOpened={() => setInviting(true)} />
      )}
      {state.data && !door && <OpenForm eventId={event.id} onOpened={() => setInviting(true)} />}
      {isOpen && !inviting && <RequestList eventId={event.id} requests={door.requests} />}
      {state.data && (isOpen || sessions.length > 0) && (
        <Section title="Perangkat" note="Setiap perangkat punya izin sendiri yang dapat diputus kapan saja.">
          <SessionList
            sessions={sessions}
            paces={paces.data?.desks ?? []}
            isOpen={isOpen}
            zone={event.zone}
            eventId={event.id}
          />
          <NamesMasked eventId={event.id} isMasked={state.data.namesMasked} />
        </Section>
      )}
      <ConflictsStrip eventId={event.id} always />
      <OtherLaptops eventId={event.id} />
      <SecondScreens eventId={event.id} />
      {isOpen && (
        <InvitationDialog
          eventId={event.id}
          door={door}
          opened={inviting}
          onClose={() => setInviting(false)}
        />
      )}
    </div>
  )
}

/** The laptop has left the network on which the door stands open: nobody can reach it there any more. */
function MovedNetwork(at: { eventId: string; address: string; onOpened: () => void }) {
  const addresses = useAddresses()
  if (!addresses.data || addresses.data.some(({ address }) => address === at.address)) return null
  return (
    <>
      <Alert variant="default" title="Laptop berpindah jaringan">
        Perangkat tidak lagi dapat mencapai {at.address}. Yang sudah diterima tetap tersimpan. Sambungkan
        laptop kembali ke jaringan itu, atau buka di jaringan yang sekarang dan sambungkan perangkatnya lagi.
      </Alert>
      <OpenForm eventId={at.eventId} onOpened={at.onOpened} />
    </>
  )
}

/** For screens that others can look over; whoever is at the desk then compares with the card. */
function NamesMasked({ eventId, isMasked }: { eventId: string; isMasked: boolean }) {
  const [shown, show] = useShownAtOnce(isMasked)
  const mask = useTell(ask.desks.maskNames.mutationOptions({ onError: () => show(isMasked) }))
  return (
    <Switch
      mt="md"
      label="Samarkan nama di HP petugas"
      description="HP menampilkan M*** B***, jabatan, dan instansi; nama lengkap hanya di laptop ini."
      checked={shown}
      onChange={(e) => {
        show(e.currentTarget.checked)
        mask.mutate({ eventId, masked: e.currentTarget.checked })
      }}
    />
  )
}

function PutAllOut({ count }: { count: number }) {
  const { id: eventId } = useEvent()
  const confirm = useConfirm()
  const putOut = useTell(ask.desks.revokeAll.mutationOptions(), {
    done: ({ revoked }) => `${revoked} perangkat diputus dan meja tambahan ditutup.`,
  })
  async function askFirst(): Promise<void> {
    const sure = await confirm({
      title: 'Putuskan semua perangkat?',
      body: `${count} perangkat langsung berhenti bekerja dan harus diizinkan lagi satu per satu. Yang sudah diterima tetap tersimpan di laptop.`,
      action: 'Putuskan semua',
      dangerous: true,
    })
    if (sure) putOut.mutate({ eventId })
  }
  return (
    <Button
      variant="default"
      leftSection={<IconPlugConnectedX size={18} aria-hidden />}
      disabled={count === 0}
      onClick={() => void askFirst()}
    >
      Putuskan semua
    </Button>
  )
}
