/** What stands in place of an empty list. */
import { Button } from '@mantine/core'
import { IconFileImport, IconSearchOff, IconUsers } from '@tabler/icons-react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'

export function NobodyYet({ eventId, onAdd }: { eventId: string; onAdd: () => void }) {
  return (
    <EmptyState
      icon={IconUsers}
      title="Belum ada peserta"
      actions={
        <>
          <LinkButton
            to="/kegiatan/$eventId/impor"
            params={{ eventId }}
            leftSection={<IconFileImport size={18} aria-hidden />}
          >
            Impor dari Excel
          </LinkButton>
          <Button variant="default" onClick={onAdd}>
            Ketik satu per satu
          </Button>
        </>
      }
    >
      Impor daftar dari OPD apa adanya: XLSX, XLS, ODS, CSV, atau tempelan dari Excel. Ikrar menunjukkan
      dahulu apa yang ditemukan; tidak ada yang disimpan sebelum Anda menekan Simpan.
    </EmptyState>
  )
}

export function NobodyFits() {
  return (
    <EmptyState icon={IconSearchOff} title="Tidak ada yang cocok">
      Tidak ada peserta yang sesuai dengan pencarian dan saringan ini. Peserta lainnya tetap ada; periksa
      ejaan, atau tampilkan semua.
    </EmptyState>
  )
}
