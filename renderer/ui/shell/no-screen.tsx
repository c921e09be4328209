/** An address without a screen, and a screen that could not be drawn. */
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconMapOff } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { errorSentence } from '#shared/texts/errors.ts'
import { EmptyState } from '../empty-state.tsx'
import { LinkButton } from '../link-button.tsx'

export function NothingHere() {
  return (
    <EmptyState
      icon={IconMapOff}
      title="Layar ini tidak ada"
      actions={<LinkButton to="/">Lihat semua kegiatan</LinkButton>}
    >
      Alamat yang dibuka tidak dikenal. Data tidak berubah.
    </EmptyState>
  )
}

export function ScreenFailed() {
  const router = useRouter()
  return (
    <EmptyState
      icon={IconAlertTriangle}
      title="Layar ini belum dapat ditampilkan"
      actions={
        <>
          <Button onClick={() => void router.invalidate()}>Coba lagi</Button>
          <LinkButton to="/" variant="default">
            Lihat semua kegiatan
          </LinkButton>
        </>
      }
    >
      {errorSentence('internal')}
    </EmptyState>
  )
}
