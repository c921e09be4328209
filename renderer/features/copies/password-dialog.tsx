/** A password, typed twice: the first one locks the data, a later one takes the place of the old. */
import { type SyntheticEvent, useState } from 'react'
import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { PASSWORD_LENGTH } from '#shared/contract/protection.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { passwordHint } from './password-hint.ts'

type PasswordDialogProps = {
  /** The folder is plain until now. */
  locks: boolean
  hasPassword: boolean
  onClose: () => void
  /** The data are locked; a recovery code comes next. */
  onLocked: () => void
}

export function PasswordDialog({ locks, hasPassword, onClose, onLocked }: PasswordDialogProps) {
  const queries = useQueryClient()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const lock = useTell(
    ask.protection.lock.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries()
        onLocked()
      },
    }),
    { done: 'Data dan salinannya dikunci.' },
  )
  const change = useTell(ask.protection.setPassword.mutationOptions({ onSuccess: onClose }), {
    done: 'Kata sandi berlaku mulai sekarang.',
  })
  const busy = lock.isPending || change.isPending
  const isReady = password.length >= PASSWORD_LENGTH.min && password === again

  function submit(e: SyntheticEvent): void {
    e.preventDefault()
    if (isReady && !busy) (locks ? lock : change).mutate({ password })
  }
  return (
    <Modal opened onClose={busy ? () => undefined : onClose} title={titleOf(locks, hasPassword)}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {locks && <WhatHappens />}
          <PasswordInput
            label="Kata sandi baru"
            description={passwordHint(password)}
            autoComplete="new-password"
            maxLength={PASSWORD_LENGTH.max}
            value={password}
            onChange={(e) => setPassword(e.currentTarget.value)}
            data-autofocus
          />
          <PasswordInput
            label="Sekali lagi"
            autoComplete="new-password"
            maxLength={PASSWORD_LENGTH.max}
            value={again}
            onChange={(e) => setAgain(e.currentTarget.value)}
            error={again !== '' && !password.startsWith(again) ? 'Belum sama dengan yang di atas.' : null}
          />
          <Group justify="flex-end">
            <Button variant="default" disabled={busy} onClick={onClose}>
              Batal
            </Button>
            <Button type="submit" loading={busy} disabled={!isReady}>
              {locks ? 'Kunci data' : 'Simpan kata sandi'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function titleOf(locks: boolean, hasPassword: boolean): string {
  if (locks) return 'Kunci data dengan kata sandi'
  return hasPassword ? 'Ganti kata sandi' : 'Buat kata sandi'
}

function WhatHappens() {
  return (
    <Text size="sm" c="dimmed">
      Data ditulis ulang dalam keadaan terkunci dan diperiksa. Salinan lama di laptop ini ikut dikunci; yang
      di folder kedua diganti dengan salinan terkunci. Yang sudah dikunci tidak dapat dibuat terbuka lagi.
    </Text>
  )
}
