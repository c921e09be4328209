/** Devices that ask to be let in: nothing happens before somebody has compared the words and clicked. */
import { Button, Group } from '@mantine/core'
import type { DeskRequest } from '#shared/contract/desks.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import classes from './desks-page.module.css'

export function RequestList({ eventId, requests }: { eventId: string; requests: DeskRequest[] }) {
  const answer = useTell(ask.desks.answer.mutationOptions())
  return (
    <div aria-live="polite" className={classes.requests}>
      {requests.map(({ id, name, operator, device, words }) => (
        <section key={id} className={classes.request} aria-label={`Permintaan ${name}`}>
          <div className={classes.asking}>
            <h2 className={classes.asker}>{name} ingin masuk</h2>
            <p className={classes.about}>
              {device} · dipegang {operator}
            </p>
          </div>
          <p className={classes.words}>{words.join(' · ')}</p>
          <Group gap="sm" wrap="nowrap">
            <Button
              variant="default"
              disabled={answer.isPending}
              onClick={() => answer.mutate({ eventId, requestId: id, allow: false })}
            >
              Tolak
            </Button>
            <Button
              disabled={answer.isPending}
              onClick={() => answer.mutate({ eventId, requestId: id, allow: true })}
            >
              Izinkan
            </Button>
          </Group>
        </section>
      ))}
    </div>
  )
}
