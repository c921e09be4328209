/** Short words in the corner: what was done (with a way back), or what did not work (stays until closed). */
import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'

const DONE_MS = 5_000
/** Long enough to read it, think and reach for the mouse. */
const UNDO_MS = 12_000

export function showDone(sentence: string, undo?: () => void): void {
  const id = crypto.randomUUID()
  notifications.show({
    id,
    role: 'status',
    icon: <IconCheck size={18} aria-hidden />,
    color: 'green',
    autoClose: undo ? UNDO_MS : DONE_MS,
    message: undo ? (
      <WithUndo sentence={sentence} undo={undo} close={() => notifications.hide(id)} />
    ) : (
      sentence
    ),
  })
}

export function showProblem(sentence: string): void {
  notifications.show({
    // The same sentence twice is one notice.
    id: sentence,
    role: 'alert',
    icon: <IconAlertTriangle size={18} aria-hidden />,
    color: 'red',
    autoClose: false,
    message: sentence,
  })
}

function WithUndo({ sentence, undo, close }: { sentence: string; undo: () => void; close: () => void }) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{sentence}</Text>
      <Button
        variant="default"
        flex="none"
        onClick={() => {
          close()
          undo()
        }}
      >
        Urungkan
      </Button>
    </Group>
  )
}
