/** Who takes the next step, and what belongs to it: a number for an approval, a reason for sending back. */
import { type FormEvent, useState } from 'react'
import { Alert, Autocomplete, Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useEvent } from '../../ui/event-context.tsx'

export type Step = 'check' | 'sendBack' | 'approve'
export type StepGiven = { by: string; number: string; reason: string }

const STEPS: Readonly<Record<Step, { title: string; who: string; action: string; note: string }>> = {
  check: {
    title: 'Tandai sudah diperiksa',
    who: 'Diperiksa oleh',
    action: 'Tandai diperiksa',
    note: 'Selama diperiksa, tulisan tidak diubah. Naskah dapat dikembalikan ke draf.',
  },
  sendBack: {
    title: 'Kembalikan ke draf',
    who: 'Dikembalikan oleh',
    action: 'Kembalikan',
    note: 'Alasannya tercatat bersama nama dan waktunya.',
  },
  approve: {
    title: 'Sahkan naskah',
    who: 'Disahkan oleh',
    action: 'Sahkan',
    note: 'Naskah yang sah terkunci dan tidak dapat diubah lagi, juga bila datanya berubah. Perubahan kemudian dibuat sebagai adendum.',
  },
}

type StepDialogProps = {
  step: Step | null
  proposedNumber: string
  onClose: () => void
  onTake: (step: Step, given: StepGiven) => void
}

export function StepDialog({ step, onClose, ...rest }: StepDialogProps) {
  return (
    <Modal opened={step !== null} onClose={onClose} title={step && STEPS[step].title}>
      {step && <StepForm key={step} step={step} onClose={onClose} {...rest} />}
    </Modal>
  )
}

function StepForm({ step, proposedNumber, onClose, onTake }: StepDialogProps & { step: Step }) {
  const event = useEvent()
  const [given, setGiven] = useState<StepGiven>({ by: '', number: proposedNumber, reason: '' })
  const { who, action, note } = STEPS[step]
  const isNumbered = given.number.trim() !== '' && !given.number.includes('…')
  const isReady =
    given.by.trim() !== '' &&
    (step !== 'approve' || isNumbered) &&
    (step !== 'sendBack' || given.reason.trim() !== '')
  function submit(e: FormEvent): void {
    e.preventDefault()
    if (isReady) onTake(step, given)
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm">{note}</Text>
        <Autocomplete
          label={who}
          description="Pilih pejabat kegiatan atau ketik namanya."
          data={[...new Set(event.officials.map(({ name }) => name))]}
          value={given.by}
          onChange={(by) => setGiven({ ...given, by })}
          maxLength={200}
          required
          data-autofocus
        />
        {step === 'approve' && (
          <>
            <TextInput
              label="Nomor naskah"
              value={given.number}
              onChange={(e) => setGiven({ ...given, number: e.currentTarget.value })}
              maxLength={200}
              required
            />
            {given.number.includes('…') && (
              <Alert variant="default">Ganti titik-titik dengan nomor urut dari buku agenda surat.</Alert>
            )}
          </>
        )}
        {step === 'sendBack' && (
          <Textarea
            label="Alasan"
            value={given.reason}
            onChange={(e) => setGiven({ ...given, reason: e.currentTarget.value })}
            maxLength={1000}
            autosize
            required
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button type="submit" disabled={!isReady}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
