/** People named in a row, the first few at once. */
import { Button, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { thousands } from '../../ui/format.ts'
import { Section } from '../../ui/section.tsx'

const FIRST = 10
const MORE = 100

type Line = { id: string; name: string; unit: string | null }
type Props = { title: string; note: string; people: readonly Line[]; children?: ReactNode }

export function PersonLines({ title, note, people, children }: Props) {
  const [shown, setShown] = useState(FIRST)
  if (people.length === 0) return null
  const rest = people.length - shown
  return (
    <Section title={title} note={note}>
      {people.slice(0, shown).map(({ id, name, unit }) => (
        <Text key={id} size="sm" py={4}>
          {name}
          {unit !== null && ` · ${unit}`}
        </Text>
      ))}
      {rest > 0 && (
        <Button variant="subtle" onClick={() => setShown(shown + MORE)}>
          Tampilkan {thousands(Math.min(rest, MORE))} lagi
        </Button>
      )}
      {children}
    </Section>
  )
}
