/** Who hands over the pad and who sees it: asked once, written into every signature. */
import { type FormEvent, useState } from 'react'
import { ActionIcon, Button, Popover, Stack, TextInput, Tooltip } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import type { Attendants } from './use-attendants.ts'

const LABEL = 'Petugas dan saksi'
const LONGEST_NAME = 200

export function AttendantsButton({ attendants }: { attendants: Attendants }) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} width={340} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={LABEL}>
          <ActionIcon variant="default" aria-label={LABEL} onClick={() => setOpened(!opened)}>
            <IconUsers size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Names attendants={attendants} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Names({ attendants, onDone }: { attendants: Attendants; onDone: () => void }) {
  const [operator, setOperator] = useState(attendants.operator)
  const [witness, setWitness] = useState(attendants.witness)
  function save(e: FormEvent): void {
    e.preventDefault()
    attendants.put({ operator: operator.trim(), witness: witness.trim() })
    onDone()
  }
  return (
    <form onSubmit={save}>
      <Stack gap="md">
        <TextInput
          label="Nama petugas"
          description="Yang menyodorkan layar; tercatat pada setiap tanda tangan."
          value={operator}
          onChange={(e) => setOperator(e.currentTarget.value)}
          maxLength={LONGEST_NAME}
          data-autofocus
        />
        <TextInput
          label="Nama saksi"
          description="Yang menyaksikan, bila ada."
          value={witness}
          onChange={(e) => setWitness(e.currentTarget.value)}
          maxLength={LONGEST_NAME}
        />
        <Button type="submit">Pakai</Button>
      </Stack>
    </form>
  )
}
