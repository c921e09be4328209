/** A verdict, its reason, and for a card that nobody knows the person whose it is. */
import { type FormEvent, useId, useState } from 'react'
import { Button, Group, Radio, TextInput } from '@mantine/core'
import type { Verdict } from '#shared/domain/conflict.ts'
import { USUAL_REASONS, verdictLabel } from '#shared/texts/conflicts.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { newId } from '../../ui/new-id.ts'
import type { Deciding } from './deciding.ts'
import classes from './conflicts-page.module.css'
import { type Chosen, PersonChoice } from './person-choice.tsx'

const LONGEST_REASON = 300

export function DecisionForm({
  event,
  conflict,
  desk,
  decidedBy,
  onDone,
}: Deciding & { onDone?: () => void }) {
  const name = useId()
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [reason, setReason] = useState('')
  const [chosen, choose] = useState<Chosen | null>(null)
  const decide = useTell(ask.conflicts.decide.mutationOptions(onDone ? { onSuccess: onDone } : {}), {
    done: 'Keputusan disimpan.',
  })
  const needsPerson = verdict === 'present' && conflict.participantId === null
  const isReady = verdict !== null && reason.trim() !== '' && (!needsPerson || chosen !== null)
  function save(e: FormEvent): void {
    e.preventDefault()
    if (!isReady) return
    decide.mutate({
      ...{ eventId: event.id, nonce: newId(), key: conflict.key, verdict, reason: reason.trim() },
      ...{ expected: conflict.decision?.id ?? null, desk, decidedBy },
      ...(needsPerson && chosen && { participantId: chosen.id }),
    })
  }
  return (
    <form className={classes.form} onSubmit={save}>
      <Radio.Group
        name={name}
        label="Keputusan"
        value={verdict ?? ''}
        onChange={(value) => setVerdict(conflict.verdicts.find((one) => one === value) ?? null)}
      >
        <Group gap="lg" mt={4}>
          {conflict.verdicts.map((one) => (
            <Radio key={one} value={one} label={verdictLabel(conflict.kind, one)} />
          ))}
        </Group>
      </Radio.Group>
      {needsPerson && <PersonChoice eventId={event.id} chosen={chosen} onChoose={choose} />}
      {verdict !== null && (
        <div className={classes.reason}>
          <TextInput
            label="Alasan"
            value={reason}
            onChange={(e) => setReason(e.currentTarget.value)}
            maxLength={LONGEST_REASON}
            autoComplete="off"
          />
          <Group gap="xs" role="group" aria-label="Alasan yang biasa">
            {USUAL_REASONS[verdict].map((usual) => (
              <Button key={usual} variant="default" size="compact-md" onClick={() => setReason(usual)}>
                {usual}
              </Button>
            ))}
          </Group>
          <Button type="submit" disabled={!isReady} loading={decide.isPending}>
            Simpan keputusan
          </Button>
        </div>
      )}
    </form>
  )
}
