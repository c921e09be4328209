import { Button } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { Event } from '#shared/contract/events.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import classes from './example-band.module.css'

/** Nobody may mistake the made-up people for real ones, and they go away as easily as they came. */
export function ExampleBand({ event }: { event: Event }) {
  const navigate = useNavigate()
  const remove = useTell(
    // Left first: the screens must not ask for what is going away.
    ask.events.removeExample.mutationOptions({ onMutate: () => navigate({ to: '/' }) }),
    { done: 'Kegiatan contoh dihapus bersama semua orang rekaannya.' },
  )
  if (!event.isExample) return null
  return (
    <aside className={classes.band} aria-label="Kegiatan contoh">
      <IconFlask size={18} aria-hidden />
      <span className={classes.words}>
        <b>Ini kegiatan contoh.</b> Semua orang di dalamnya rekaan; coba apa saja.
      </span>
      <Button
        variant="default"
        loading={remove.isPending}
        onClick={() => remove.mutate({ eventId: event.id })}
      >
        Hapus contoh
      </Button>
    </aside>
  )
}
