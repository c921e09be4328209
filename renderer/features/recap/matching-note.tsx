/** How people are told apart, said where they are counted. */
import { Text } from '@mantine/core'
import type { RecapMatching } from '#shared/contract/recap.ts'
import { thousands } from '#shared/domain/words.ts'
import { MATCHING_WORDS } from '#shared/texts/recap.ts'
import { Section } from '../../ui/section.tsx'

export function MatchingNote({ matching }: { matching: RecapMatching }) {
  const { nip, nik, name, single, joined } = matching
  const counts = [
    `${thousands(nip)} orang dikenal menurut NIP`,
    `${thousands(nik)} menurut NIK`,
    `${thousands(name)} menurut nama dan tempat`,
    `${thousands(single)} tidak dicocokkan`,
  ]
  return (
    <Section title="Cara orang dicocokkan" note={MATCHING_WORDS}>
      <Text size="sm">
        {counts.join(', ')}. {thousands(joined)} catatan tanpa NIP ternyata milik orang yang dikenal.
      </Text>
    </Section>
  )
}
