/** One event before it goes out: for whom, what goes along, what stays; then its way there. */
import { useState } from 'react'
import { Alert, Button, Group, Modal, Radio, Skeleton, Stack, Text, Textarea } from '@mantine/core'
import { IconCloudUpload } from '@tabler/icons-react'
import { REASON_LENGTH, type Sending } from '#shared/contract/central.ts'
import type { ExportProfile } from '#shared/domain/export-profile.ts'
import { outcomeSentence } from '#shared/texts/central.ts'
import { ask, client } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { TaskProgress } from '../../ui/task-progress.tsx'
import { useLongWork } from '../../ui/use-long-work.ts'
import { PreviewList } from './preview-list.tsx'

export type EventToSend = { id: string; title: string }
/** It is there while it is closed, too: only then the keyboard goes back to where it was. */
type SendDialogProps = { event: EventToSend | null; opened: boolean; place: string; onClose: () => void }

export function SendDialog({ event, opened, place, onClose }: SendDialogProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const long = useLongWork(setProblem)
  const close = (): void => {
    setProblem(null)
    onClose()
  }
  return (
    <Modal
      opened={opened}
      onClose={long.task ? () => undefined : close}
      title={`Kirim ke ${place}`}
      size="46rem"
    >
      {event && <Sendable {...{ event, long, problem, setProblem }} onClose={close} />}
    </Modal>
  )
}

type SendableProps = {
  event: EventToSend
  long: ReturnType<typeof useLongWork>
  problem: string | null
  setProblem: (sentence: string | null) => void
  onClose: () => void
}

function Sendable({ event, long: { task, working, cancel }, problem, setProblem, onClose }: SendableProps) {
  const [profile, setProfile] = useState<ExportProfile>('public')
  const [reason, setReason] = useState('')
  const [sent, setSent] = useState<Sending | null>(null)
  const preview = useAsk(ask.central.preview.queryOptions({ input: { eventId: event.id, profile } }))
  const isReady = profile === 'public' || reason.trim().length >= REASON_LENGTH.min
  const told = problem ?? (sent && outcomeSentence(sent))

  async function send(): Promise<void> {
    setSent(null)
    setProblem(null)
    const answer = await working(`Mengirim ${event.title}`, (id, signal) =>
      client.central.send({ eventId: event.id, profile, reason, task: id }, { signal }),
    )
    if (answer) setSent(answer)
  }
  return (
    <Stack gap="md">
      <Text fw={600}>{event.title}</Text>
      <ProfileChoice {...{ profile, reason }} onProfile={setProfile} onReason={setReason} />
      {preview.sentence !== null && <Text size="sm">{preview.sentence}</Text>}
      {preview.data ? <PreviewList preview={preview.data} /> : <Skeleton height={160} />}
      {told !== null && (
        <Alert variant="default" role="status">
          {told}
        </Alert>
      )}
      {task ? (
        <TaskProgress
          task={task.id}
          startedAt={task.startedAt}
          label="Mengirim ke pusat"
          unit="baris"
          onCancel={cancel}
        />
      ) : (
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Tutup
          </Button>
          <Button
            leftSection={<IconCloudUpload size={18} aria-hidden />}
            disabled={!isReady || !preview.data}
            onClick={() => void send()}
          >
            {profile === 'public' ? 'Kirim sekarang' : 'Kirim dengan isian internal'}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

type ProfileChoiceProps = {
  profile: ExportProfile
  reason: string
  onProfile: (profile: ExportProfile) => void
  onReason: (reason: string) => void
}

function ProfileChoice({ profile, reason, onProfile, onReason }: ProfileChoiceProps) {
  return (
    <>
      <Radio.Group label="Isian yang ikut" value={profile} onChange={onProfile}>
        <Stack gap="xs" mt={4}>
          <Radio
            data-autofocus
            value="public"
            label="Publik"
            description="Nama, jabatan, OPD, kehadiran, dan ikrar; tanpa NIP, NIK, nomor HP, catatan, dan tanda tangan."
          />
          <Radio
            value="internal"
            label="Internal/SPJ"
            description="Juga NIP, NIK, nomor HP, dan catatan. Hanya bila diminta, dan alasannya dicatat di pusat."
          />
        </Stack>
      </Radio.Group>
      {profile === 'internal' && (
        <Textarea
          label="Alasan"
          description={`Paling sedikit ${REASON_LENGTH.min} huruf, misalnya nomor surat permintaannya.`}
          autosize
          minRows={2}
          maxLength={REASON_LENGTH.max}
          value={reason}
          onChange={(e) => onReason(e.currentTarget.value)}
        />
      )}
    </>
  )
}
