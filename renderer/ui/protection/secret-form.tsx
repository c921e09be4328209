/** One field for what opens locked data: the password, or the recovery code where it was forgotten. */
import { type SyntheticEvent, useState } from 'react'
import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core'
import { PASSWORD_LENGTH, type Secret } from '#shared/contract/protection.ts'

type SecretFormProps = {
  /** The verb on the button. */
  action: string
  busy: boolean
  /** Why the last try did not open it; null before the first. */
  sentence: string | null
  onSecret: (secret: Secret) => void
}

export function SecretForm({ action, busy, sentence, onSecret }: SecretFormProps) {
  const [isRecovery, setRecovery] = useState(false)
  const [typed, setTyped] = useState('')

  function submit(e: SyntheticEvent): void {
    e.preventDefault()
    if (typed.trim() !== '') onSecret(isRecovery ? { recovery: typed } : { password: typed })
  }
  const field = {
    value: typed,
    onChange: (e: { currentTarget: { value: string } }) => setTyped(e.currentTarget.value),
    error: sentence,
    'data-autofocus': true,
    autoFocus: true,
    maxLength: PASSWORD_LENGTH.max,
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {isRecovery ? (
          <TextInput
            key="recovery"
            label="Kode pemulihan"
            description="Dari lembar yang disimpan. Tanda hubung dan huruf besar atau kecil tidak berpengaruh."
            autoComplete="off"
            spellCheck={false}
            {...field}
          />
        ) : (
          <PasswordInput key="password" label="Kata sandi" autoComplete="current-password" {...field} />
        )}
        <Group>
          <Button type="submit" loading={busy} disabled={typed.trim() === ''}>
            {action}
          </Button>
          <Button
            variant="subtle"
            onClick={() => {
              setRecovery(!isRecovery)
              setTyped('')
            }}
          >
            {isRecovery ? 'Pakai kata sandi' : 'Pakai kode pemulihan'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
