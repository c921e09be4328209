/** Signs a finished paper with the key file of an official. Nothing of the key is kept, not even until the next one. */
import { useState } from 'react'
import { Button, Modal } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import type { Event } from '#shared/contract/events.ts'
import { ask } from '../../../bridge/api.ts'
import { useTell } from '../../../bridge/ask.ts'
import { useDesk } from '../../../devices/desk.ts'
import { saveFile } from '../../../ui/file-save.ts'
import type { Paper, PaperState } from '../../../ui/paper/use-paper.ts'
import { SignPaperForm } from './sign-paper-form.tsx'

type SignPaperProps = { event: Event; state: PaperState }

export function SignPaper({ event, state }: SignPaperProps) {
  const [paper, setPaper] = useState<Paper | null>(null)
  const ready = state.state === 'ready' ? state.paper : null
  return (
    <>
      <Button
        variant="default"
        fullWidth
        disabled={ready === null}
        leftSection={<IconSignature size={18} aria-hidden />}
        onClick={() => setPaper(ready)}
      >
        Tanda tangani PDF
      </Button>
      <Modal opened={paper !== null} onClose={() => setPaper(null)} title="Tanda tangani PDF" size="lg">
        {paper && <Signing event={event} paper={paper} />}
      </Modal>
    </>
  )
}

/** Several officials sign one after the other; each signature is added to the file before it. */
function Signing({ event, paper }: { event: Event; paper: Paper }) {
  const [signed, setSigned] = useState<File | null>(null)
  const record = useTell(ask.documents.record.mutationOptions())
  const desk = useDesk()
  async function save(file: File): Promise<void> {
    const { options, issue } = paper
    if (await saveFile(file))
      record.mutate({ eventId: event.id, options, ...issue, way: 'save', desk: desk.name })
  }
  function keep(file: File): void {
    const named = new File([file], paper.file.name.replace(/\.pdf$/, '-ditandatangani.pdf'), {
      type: file.type,
    })
    setSigned(named)
    void save(named)
  }
  const file = signed ?? paper.file
  // Every signed file is another one: the next official begins with empty fields.
  return (
    <SignPaperForm
      key={file.size}
      file={file}
      place={event.city}
      onSigned={keep}
      onSave={signed && (() => void save(signed))}
    />
  )
}
