/** The server of the centre: what it is, whether its password is known, and whether it answers. */
import { useState } from 'react'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconPlugConnected } from '@tabler/icons-react'
import type { CentralState } from '#shared/contract/central.ts'
import { longDate } from '#shared/domain/time-text.ts'
import { toLocal } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { Facts } from '../../ui/facts.tsx'
import { laptopZone } from '../../ui/format.ts'
import { Section } from '../../ui/section.tsx'
import { PasswordForm } from './password-form.tsx'
import { ServerForm } from './server-form.tsx'

export function ServerSection({ state }: { state: CentralState }) {
  const [isEditing, setEditing] = useState(false)
  if (state.server && !isEditing)
    return <KnownServer state={state} server={state.server} onEdit={() => setEditing(true)} />
  return (
    <Section
      title="Server pusat"
      note="Alamat, pengguna, dan sertifikatnya diberikan pengelola server provinsi atau kementerian. Sambungannya selalu terenkripsi dan servernya selalu diperiksa."
    >
      <ServerForm state={state} onDone={() => setEditing(false)} />
    </Section>
  )
}

type KnownServerProps = {
  state: CentralState
  server: NonNullable<CentralState['server']>
  onEdit: () => void
}

function KnownServer({ state, server, onEdit }: KnownServerProps) {
  const { host, port, database, user, certificate } = server
  const confirm = useConfirm()
  const check = useTell(ask.central.check.mutationOptions(), { quiet: true })
  const forget = useTell(ask.central.forgetServer.mutationOptions(), { done: 'Server pusat dilupakan.' })
  async function forgetAsked(): Promise<void> {
    const yes = await confirm({
      title: 'Lupakan server ini?',
      body: 'Alamat, sertifikat, dan kata sandinya dihapus dari laptop ini. Yang sudah terkirim tetap ada di pusat.',
      action: 'Lupakan server',
    })
    if (yes) forget.mutate(undefined)
  }
  return (
    <Section
      title="Server pusat"
      actions={
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconPlugConnected size={18} aria-hidden />}
            loading={check.isPending}
            disabled={state.password === 'missing'}
            onClick={() => check.mutate(undefined)}
          >
            Coba sambungan
          </Button>
          <Button variant="default" onClick={onEdit}>
            Ubah
          </Button>
          <Button variant="subtle" color="gray" onClick={() => void forgetAsked()}>
            Lupakan
          </Button>
        </Group>
      }
    >
      <Stack gap="md">
        <Facts>
          <dt>Alamat</dt>
          <dd>
            {host}, port {port}, basis data {database}
          </dd>
          <dt>Pengguna</dt>
          <dd>{user}</dd>
          <dt>Dipercaya lewat</dt>
          <dd>
            {certificate
              ? `sertifikat ${certificate.subject}, berlaku sampai ${longDate(toLocal(certificate.validTo, laptopZone).date)}`
              : 'penerbit sertifikat yang dikenal komputer ini'}
          </dd>
          <dt>Kata sandi</dt>
          <dd>{PASSWORDS[state.password]}</dd>
        </Facts>
        {check.isSuccess && (
          <Alert variant="default" role="status" icon={<IconCircleCheck aria-hidden />}>
            Server menjawab. Kiriman dari sini dicatat untuk {check.data.province}.
          </Alert>
        )}
        {check.isError && (
          <Alert variant="default" role="alert" icon={<IconAlertTriangle aria-hidden />}>
            {sentenceOf(check.error)}
          </Alert>
        )}
        {state.password === 'missing' && <PasswordForm keeps={state.keepsPassword} />}
        {state.password === 'session' && (
          <Text size="sm" c="dimmed">
            Data di laptop ini belum dikunci, jadi kata sandi tidak disimpan. Kunci datanya di layar Salinan
            bila ingin disimpan.
          </Text>
        )}
      </Stack>
    </Section>
  )
}

const PASSWORDS: Readonly<Record<CentralState['password'], string>> = {
  kept: 'tersimpan terkunci di laptop ini',
  session: 'diingat sampai Ikrar ditutup',
  missing: 'belum ada',
}
