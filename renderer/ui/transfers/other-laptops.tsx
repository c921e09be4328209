import { IconUsb } from '@tabler/icons-react'
import { LinkButton } from '../link-button.tsx'
import { Section } from '../section.tsx'

/** The way to laptops that no network reaches. */
export function OtherLaptops({ eventId }: { eventId: string }) {
  return (
    <Section
      title="Laptop lain tanpa jaringan"
      note="Bawa kegiatan ini dengan USB: bekerja di dua laptop, atau lanjutkan di laptop lain."
      actions={
        <LinkButton
          to="/kegiatan/$eventId/usb"
          params={{ eventId }}
          variant="default"
          leftSection={<IconUsb size={18} aria-hidden />}
        >
          Bawa ke USB
        </LinkButton>
      }
    >
      {null}
    </Section>
  )
}
