import { type SyntheticEvent, useState } from 'react'
import { Button, Group, PasswordInput } from '@mantine/core'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'

/** For a server whose password this laptop does not keep, or not yet. */
export function PasswordForm({ keeps }: { keeps: boolean }) {
  const [password, setPassword] = useState('')
  const enter = useTell(ask.central.enterPassword.mutationOptions())
  function submit(e: SyntheticEvent): void {
    e.preventDefault()
    if (password !== '') enter.mutate({ password })
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        <PasswordInput
          label="Kata sandi server"
          description={keeps ? 'Disimpan terkunci di laptop ini.' : 'Diingat sampai Ikrar ditutup.'}
          w="20rem"
          autoComplete="off"
          value={password}
          onChange={(e) => setPassword(e.currentTarget.value)}
        />
        <Button type="submit" loading={enter.isPending} disabled={password === ''}>
          Pakai kata sandi ini
        </Button>
      </Group>
    </form>
  )
}
