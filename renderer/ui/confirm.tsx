/** Asked only before what can't be undone; the sentence names what and how many. */
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { Button, Group, Modal, Text } from '@mantine/core'

export type Question = {
  title: string
  body: ReactNode
  /** The verb on the button, e.g. "Pulihkan salinan ini". */
  action: string
  /** What not doing it is called; "Batal" unless told. */
  refusal?: string
  dangerous?: boolean
}

type Ask = (question: Question) => Promise<boolean>
type Asked = Question & { answer: (yes: boolean) => void }

const ConfirmContext = createContext<Ask | undefined>(undefined)

/** `if (await confirm({ … })) …` */
export function useConfirm(): Ask {
  const ask = useContext(ConfirmContext)
  if (!ask) throw new Error('useConfirm is asked outside its provider')
  return ask
}

export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>()
  const [opened, setOpened] = useState(false)
  const ask = useCallback<Ask>(
    (question) =>
      new Promise((resolve) => {
        setAsked({ ...question, answer: resolve })
        setOpened(true)
      }),
    [],
  )
  function answer(yes: boolean): void {
    setOpened(false)
    asked?.answer(yes)
  }
  return (
    <ConfirmContext value={ask}>
      {children}
      <Modal opened={opened} onClose={() => answer(false)} title={asked?.title}>
        <Text size="sm" component="div">
          {asked?.body}
        </Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => answer(false)}>
            {asked?.refusal ?? 'Batal'}
          </Button>
          <Button
            {...(asked?.dangerous ? { color: 'red.9' } : {})}
            onClick={() => answer(true)}
            data-autofocus
          >
            {asked?.action}
          </Button>
        </Group>
      </Modal>
    </ConfirmContext>
  )
}
