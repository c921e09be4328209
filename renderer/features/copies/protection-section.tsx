/** Whether the data are locked, what opens them, and the way to lock them. */
import { type ReactNode, useState } from 'react'
import { Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconLock, IconLockOpen2 } from '@tabler/icons-react'
import type { ProtectionState } from '#shared/contract/protection.ts'
import { longDate } from '#shared/domain/time-text.ts'
import { toLocal } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { laptopZone } from '../../ui/format.ts'
import { Section } from '../../ui/section.tsx'
import classes from './copy-places.module.css'
import { PasswordDialog } from './password-dialog.tsx'
import { RecoveryDialog } from './recovery-dialog.tsx'

type Dialog = 'password' | 'recovery' | null

export function ProtectionSection() {
  const state = useAsk(ask.protection.state.queryOptions())
  const [dialog, setDialog] = useState<Dialog>(null)
  const close = () => setDialog(null)
  if (state.sentence !== null) return <Text size="sm">{state.sentence}</Text>
  if (!state.data) return <Skeleton height={140} />
  const isPlain = state.data.folder === 'plain'
  return (
    <Section title="Kunci data">
      {isPlain ? (
        <Plain onLock={() => setDialog('password')} />
      ) : (
        <Locked state={state.data} onDialog={setDialog} />
      )}
      {dialog === 'password' && (
        <PasswordDialog
          locks={isPlain}
          hasPassword={state.data.hasPassword}
          onClose={close}
          onLocked={() => setDialog('recovery')}
        />
      )}
      {dialog === 'recovery' && <RecoveryDialog onClose={close} />}
    </Section>
  )
}

function Plain({ onLock }: { onLock: () => void }) {
  return (
    <Stack gap="sm">
      <p className={classes.warning}>
        <IconLockOpen2 size={18} aria-hidden />
        Data belum dikunci
      </p>
      <Text size="sm" c="dimmed">
        Siapa pun yang memegang laptop ini atau USB salinannya dapat membaca NIK, NIP, nomor telepon, dan
        tanda tangan peserta. Sesudah dikunci, data dan semua salinannya hanya terbuka dengan kata sandi atau
        kode pemulihan.
      </Text>
      <Group>
        <Button leftSection={<IconLock size={18} aria-hidden />} onClick={onLock}>
          Kunci dengan kata sandi
        </Button>
      </Group>
    </Stack>
  )
}

function Locked({ state, onDialog }: { state: ProtectionState; onDialog: (dialog: Dialog) => void }) {
  const { opensByItself, hasPassword, recoveryKeptAt, plainCopiesLeft } = state
  return (
    <Stack gap="sm">
      <p className={classes.good}>
        <IconLock size={18} aria-hidden />
        Data dan salinannya dikunci
      </p>
      <Text size="sm" c="dimmed">
        {opensByItself
          ? 'Di akun komputer ini data terbuka sendiri. Di laptop lain diperlukan kata sandi atau kode pemulihan.'
          : 'Setiap kali Ikrar dibuka, kata sandi atau kode pemulihan ditanyakan.'}
      </Text>
      {recoveryKeptAt === null ? (
        <Warning>
          Kode pemulihan belum disimpan. Tanpa kode itu, kata sandi yang terlupa atau komputer yang rusak
          berarti data hilang.
        </Warning>
      ) : (
        <Text size="sm" c="dimmed">
          Kode pemulihan disimpan {longDate(toLocal(recoveryKeptAt, laptopZone).date)}.
        </Text>
      )}
      {plainCopiesLeft && (
        <Warning>
          Masih ada salinan lama yang belum dikunci. Pasang USB salinan, lalu buat salinan sekali lagi.
        </Warning>
      )}
      <Group>
        <Button variant={recoveryKeptAt === null ? 'filled' : 'default'} onClick={() => onDialog('recovery')}>
          {recoveryKeptAt === null ? 'Simpan kode pemulihan' : 'Buat kode pemulihan baru'}
        </Button>
        <Button variant="default" onClick={() => onDialog('password')}>
          {hasPassword ? 'Ganti kata sandi' : 'Buat kata sandi'}
        </Button>
      </Group>
    </Stack>
  )
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <p className={classes.warning}>
      <IconAlertTriangle size={18} aria-hidden className={classes.sign} />
      <span>{children}</span>
    </p>
  )
}
