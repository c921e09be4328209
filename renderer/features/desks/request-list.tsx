/** Devices that ask to be let in: nothing happens before somebody has compared the words and clicked. */
import { useState } from 'react'
import { Button, Group, NativeSelect } from '@mantine/core'
import type { DeskRequest } from '#shared/contract/desks.ts'
import { DESK_ROLE_LABELS, DESK_ROLES, type DeskRole } from '#shared/domain/desk-role.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { keepFocus } from '../../ui/keyboard/keep-focus.ts'
import classes from './desks-page.module.css'

export function RequestList({ eventId, requests }: { eventId: string; requests: DeskRequest[] }) {
  return (
    <div ref={keepFocus} aria-live="polite" className={classes.requests}>
      {requests.map((request) => (
        <Request key={request.id} eventId={eventId} request={request} />
      ))}
    </div>
  )
}

function Request({ eventId, request }: { eventId: string; request: DeskRequest }) {
  const { id: requestId, name, operator, witness, device, words } = request
  const answer = useTell(ask.desks.answer.mutationOptions())
  const [role, setRole] = useState<DeskRole>(request.role)
  return (
    // The keyboard comes to the request, not to its answer: the words are compared first.
    <section className={classes.request} aria-label={`Permintaan ${name}`} tabIndex={-1}>
      <div className={classes.asking}>
        <h2 className={classes.asker}>{name} ingin masuk</h2>
        <p className={classes.about}>
          {device} · dipegang {operator}
          {witness !== '' && ` · saksi ${witness}`}
        </p>
      </div>
      <p className={classes.words}>{words.join(' · ')}</p>
      <Group gap="sm" wrap="nowrap">
        <NativeSelect
          aria-label={`Peran ${name}`}
          value={role}
          onChange={(e) => setRole(DESK_ROLES.find((one) => one === e.currentTarget.value) ?? role)}
          data={DESK_ROLES.map((one) => ({ value: one, label: DESK_ROLE_LABELS[one] }))}
        />
        <Button
          variant="default"
          disabled={answer.isPending}
          onClick={() => answer.mutate({ eventId, requestId, allow: false })}
        >
          Tolak
        </Button>
        <Button
          disabled={answer.isPending}
          onClick={() => answer.mutate({ eventId, requestId, allow: true, role })}
        >
          Izinkan
        </Button>
      </Group>
    </section>
  )
}
