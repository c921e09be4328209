/** The form about one person. An odd NIP is warned about once; saving again keeps it as it was written. */
import { Button, Group, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { Participant } from '#shared/contract/participants.ts'
import { readNip } from '#shared/domain/nip.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { errorCodeOf, sentenceOf } from '../../bridge/sentence-of.ts'
import { showProblem } from '../../ui/notice.tsx'
import classes from './person-form.module.css'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { PersonFields } from './person-fields.tsx'
import { useCovered } from './use-covered.ts'
import { changedFields, emptyValues, isOdd, personOf, problemsOf, valuesOf } from './person-values.ts'

type Props = {
  eventId: string
  /** As it was when the form opened; null for somebody new. */
  person: Participant | null
  /** As it is now. */
  latest: Participant | null
  units: readonly string[]
  onClose: () => void
  onLatest?: () => void
}

export function PersonForm({ eventId, person, latest, units, onClose, onLatest }: Props) {
  const initialValues = person === null ? emptyValues : valuesOf(person)
  const form = useForm({ initialValues, validate: problemsOf })
  const covered = useCovered(eventId, person)
  const [warnedOf, setWarnedOf] = useState(person?.idWritten ?? '')
  const add = useTell(ask.participants.add.mutationOptions(), { done: 'Peserta ditambahkan.', quiet: true })
  const edit = useTell(ask.participants.edit.mutationOptions(), { done: 'Perubahan disimpan.', quiet: true })
  const { identity } = form.values
  const mustWarn = isOdd(readNip(identity)) && identity !== warnedOf
  const changed = person === null || latest === null ? [] : changedFields(valuesOf(person), valuesOf(latest))

  const onError = (error: unknown) => {
    if (errorCodeOf(error) === 'nip_taken') form.setFieldError('identity', sentenceOf(error))
    // What was changed is shown above the form as soon as the newest answer is here.
    else if (errorCodeOf(error) !== 'changed_meanwhile') showProblem(sentenceOf(error))
  }
  const save = () => {
    const sent = personOf(form.values, person?.extra ?? {})
    const after = { onSuccess: onClose, onError }
    if (person === null) add.mutate({ eventId, person: sent }, after)
    else edit.mutate({ eventId, id: person.id, expected: (latest ?? person).updatedAt, person: sent }, after)
  }
  const submit = () => {
    if (changed.length > 0) return
    if (mustWarn) setWarnedOf(identity)
    else save()
  }

  const busy = add.isPending || edit.isPending
  const warned = isOdd(readNip(identity)) && identity === warnedOf && identity !== (person?.idWritten ?? '')
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        {changed.length > 0 && (
          <ChangedMeanwhile fields={changed} busy={busy} onMine={save} onLatest={onLatest} />
        )}
        <PersonFields {...{ form, units, covered, warned }} isNew={person === null} />
        <Group justify="flex-end" gap="sm" className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button type="submit" loading={busy} disabled={changed.length > 0}>
            {warned ? 'Simpan apa adanya' : person === null ? 'Tambahkan peserta' : 'Simpan perubahan'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
