import { Autocomplete } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { witnessesOf } from '#shared/domain/pledge-officials.ts'
import { useEvent } from '../../ui/event-context.tsx'
import classes from './pledges-page.module.css'
import { LONGEST_WITNESS, useWitness } from './use-witness.ts'

/** Goes with every mark of this desk until somebody else takes over. */
export function WitnessField({ instrument }: { instrument: InstrumentKind }) {
  const event = useEvent()
  const [witness, setWitness] = useWitness(event.id)
  return (
    <Autocomplete
      aria-label="Saksi di meja ini"
      placeholder="Saksi di meja ini"
      leftSection={<IconEye size={18} aria-hidden />}
      className={classes.witness}
      data={[...new Set(witnessesOf(instrument, event).map(({ name }) => name))]}
      value={witness}
      onChange={setWitness}
      maxLength={LONGEST_WITNESS}
    />
  )
}
