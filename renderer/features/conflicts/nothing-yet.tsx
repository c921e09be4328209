/** Instead of a list that is empty, or that could not be asked for. */
import { Text } from '@mantine/core'

export function NothingYet({ sentence }: { sentence: string | null | undefined }) {
  return (
    <Text size="sm" c="dimmed">
      {sentence ?? 'Belum ada.'}
    </Text>
  )
}
