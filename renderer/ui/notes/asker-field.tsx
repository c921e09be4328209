/** Who asked: found among the participants while one types, or anybody else. */
import { useEffect, useEffectEvent, useState } from 'react'
import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { FoundAsker, NoteSources } from './note-sources.ts'

type AskerFieldProps = {
  value: string
  find: NoteSources['findPeople']
  onChange: (asker: string, askerId: string | null) => void
}

const PAUSE_MS = 150
const SHORTEST = 2

export function AskerField({ value, find, onChange }: AskerFieldProps) {
  const [found, setFound] = useState<FoundAsker[]>([])
  const [typed] = useDebouncedValue(value, PAUSE_MS)
  const look = useEffectEvent(async (text: string): Promise<FoundAsker[]> => {
    if (!find || text.trim().length < SHORTEST) return []
    // Whoever cannot be looked up is typed.
    return find(text.trim()).catch(() => [])
  })
  useEffect(() => {
    let isCurrent = true
    void look(typed).then((people) => isCurrent && setFound(people))
    return () => {
      isCurrent = false
    }
  }, [typed])
  const people = new Map(found.map((person) => [shown(person), person]))
  return (
    <Autocomplete
      label="Penanya"
      value={value}
      onChange={(text) => {
        const person = people.get(text)
        onChange(text, person?.id ?? null)
      }}
      data={[...people.keys()]}
      // They were found by more than what is shown.
      filter={({ options }) => options}
      maxLength={300}
      comboboxProps={{ transitionProps: { duration: 100 } }}
    />
  )
}

function shown({ name, about }: FoundAsker): string {
  return [name, about].filter((part) => part !== '').join(', ')
}
