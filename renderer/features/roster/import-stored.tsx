/** What the import did, and what comes next. */
import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { saveFile } from '../../ui/file-save.ts'
import { thousands } from '../../ui/format.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import type { Stored } from './conversation.ts'

type Props = { eventId: string; fileName: string; result: Stored; rejected: File | null; onAgain: () => void }

export function ImportStored({ eventId, fileName, result, rejected, onAgain }: Props) {
  return (
    <div role="status">
      <EmptyState
        icon={IconCircleCheck}
        title={`${fileName} sudah diimpor`}
        actions={
          <>
            <LinkButton to="/kegiatan/$eventId/peserta" params={{ eventId }}>
              Lihat daftar peserta
            </LinkButton>
            <LinkButton to="/kegiatan/$eventId/surat" params={{ eventId }} variant="default">
              Cetak surat dan kartu
            </LinkButton>
            {rejected !== null && (
              <Button variant="default" onClick={() => void saveFile(rejected)}>
                Simpan baris yang tidak diimpor
              </Button>
            )}
            <Button variant="default" onClick={onAgain}>
              Impor berkas lain
            </Button>
          </>
        }
      >
        {resultSentence(result)}
      </EmptyState>
    </div>
  )
}

function resultSentence({ added, changed, removed, kept, rejected }: Stored): string {
  const parts = [
    added > 0 && `${thousands(added)} peserta ditambahkan`,
    changed > 0 && `${thousands(changed)} diubah`,
    removed > 0 && `${thousands(removed)} dihapus`,
    kept > 0 && `${thousands(kept)} tetap karena sudah hadir`,
    rejected > 0 && `${thousands(rejected)} baris tidak diimpor`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'Tidak ada yang berubah.' : `${parts.join(', ')}.`
}
