/** Step 4: what pressing the button will change in the list, person by person. */
import { Alert, Checkbox, Stack } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { thousands } from '../../ui/format.ts'
import { ChangedPeople } from './changed-people.tsx'
import { changesCount, type Reviewing } from './conversation.ts'
import { NewPeople } from './new-people.tsx'
import { PersonLines } from './person-lines.tsx'

type Props = { now: Reviewing; onRemoveGone: (remove: boolean) => void }

export function StepChanges({ now, onRemoveGone }: Props) {
  const { plan, alreadyImported, preview } = now.plan
  const nothing = changesCount(now.plan, true) === 0
  return (
    <Stack gap="md">
      {(alreadyImported || nothing) && (
        <Alert color="gray" icon={<IconInfoCircle size={20} aria-hidden />} role="status">
          {alreadyImported && 'Berkas yang sama persis ini sudah pernah diimpor. '}
          {nothing &&
            'Tidak ada yang akan berubah: semua peserta di berkas ini sudah ada dengan isian yang sama.'}
        </Alert>
      )}
      <NewPeople added={plan.added} accepted={now.plan.accepted} preview={preview} />
      <ChangedPeople changed={plan.changed} />
      <PersonLines
        title={`${thousands(plan.gone.length)} tidak ada lagi di berkas`}
        note="Tetap disimpan, kecuali Anda mencentang pilihan di bawah."
        people={plan.gone}
      >
        <Checkbox
          mt="sm"
          py={8}
          label={`Hapus ${thousands(plan.gone.length)} orang ini dari daftar peserta`}
          checked={now.removeGone}
          onChange={(e) => onRemoveGone(e.currentTarget.checked)}
        />
      </PersonLines>
      <PersonLines
        title={`${thousands(plan.kept.length)} tetap karena sudah hadir`}
        note="Tidak ada di berkas, tetapi sudah tercatat hadir; tidak pernah dihapus."
        people={plan.kept}
      />
      {plan.unchanged > 0 && !nothing && (
        <Alert color="gray" icon={<IconInfoCircle size={20} aria-hidden />}>
          {thousands(plan.unchanged)} peserta lain sudah ada dan tidak berubah.
        </Alert>
      )}
    </Stack>
  )
}
