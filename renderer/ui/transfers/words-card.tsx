import { Text } from '@mantine/core'
import classes from './words-card.module.css'

type WordsCardProps = { label: string; words: string }

/** Words to write down, or to compare over the telephone, large enough to read aloud. */
export function WordsCard({ label, words }: WordsCardProps) {
  return (
    <div>
      <Text size="sm" c="dimmed" mb={4}>
        {label}
      </Text>
      <ul className={classes.words} aria-label={label}>
        {words.split(' ').map((word, place) => (
          // Two of them may be the same; they never move.
          <li key={`${place} ${word}`}>{word}</li>
        ))}
      </ul>
    </div>
  )
}
