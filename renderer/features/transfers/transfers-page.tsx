/** This event on other laptops, without any network: carried there, brought back, and what differs. */
import { IconDownload } from '@tabler/icons-react'
import { useEvent } from '../../ui/event-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DifferencesSection } from './differences-section.tsx'
import { GiveSection } from './give-section.tsx'
import { HistorySection } from './history-section.tsx'
import classes from './transfers.module.css'

export function TransfersPage() {
  const { id: eventId, zone } = useEvent()
  return (
    <div className={classes.page}>
      <PageHeader
        title="Laptop lain"
        purpose="Satu kegiatan di beberapa laptop tanpa jaringan: dibawa dengan USB, hasilnya digabung tanpa ada yang hilang."
        actions={
          <LinkButton to="/ambil-usb" variant="default" leftSection={<IconDownload size={18} aria-hidden />}>
            Ambil dari USB
          </LinkButton>
        }
      />
      <DifferencesSection eventId={eventId} zone={zone} />
      <div className={classes.columns}>
        <GiveSection eventId={eventId} />
        <HistorySection eventId={eventId} zone={zone} />
      </div>
    </div>
  )
}
