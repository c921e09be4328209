import { type SyntheticEvent, useState } from 'react'
import { Button, Group, NumberInput, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import type { CentralState } from '#shared/contract/central.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { FileChoice } from '../../ui/file-choice.tsx'
import classes from './central.module.css'

const POSTGRESQL_PORT = 5432

export function ServerForm({ state, onDone }: { state: CentralState; onDone: () => void }) {
  const { server, keepsPassword } = state
  const [place, setPlace] = useState({
    host: server?.host ?? '',
    port: server?.port ?? POSTGRESQL_PORT,
    database: server?.database ?? 'ikrar',
    user: server?.user ?? '',
  })
  const [password, setPassword] = useState('')
  const [certificate, setCertificate] = useState<File | 'keep' | null>(server?.certificate ? 'keep' : null)
  const save = useTell(ask.central.saveServer.mutationOptions({ onSuccess: onDone }), {
    done: 'Server pusat disimpan.',
  })
  const isReady = place.host.trim() !== '' && place.database.trim() !== '' && place.user.trim() !== ''
  const text = (field: 'host' | 'database' | 'user', label: string, description: string) => (
    <TextInput
      label={label}
      description={description}
      autoComplete="off"
      value={place[field]}
      onChange={(e) => setPlace({ ...place, [field]: e.currentTarget.value })}
    />
  )

  function submit(e: SyntheticEvent): void {
    e.preventDefault()
    if (isReady) save.mutate({ ...place, certificate, password: password === '' ? null : password })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <div className={classes.fields}>
          {text('host', 'Alamat server', 'Seperti tertulis dalam sertifikatnya.')}
          <NumberInput
            label="Port"
            description="Biasanya 5432."
            min={1}
            max={65_535}
            allowDecimal={false}
            hideControls
            value={place.port}
            onChange={(port) => setPlace({ ...place, port: Number(port) || POSTGRESQL_PORT })}
          />
          {text('database', 'Basis data', 'Namanya di server.')}
          {text('user', 'Pengguna', 'Yang terdaftar sebagai pengirim.')}
          <PasswordInput
            label="Kata sandi"
            description={keepsPassword ? 'Disimpan terkunci di laptop ini.' : 'Diingat sampai Ikrar ditutup.'}
            placeholder={state.password === 'missing' ? '' : 'tetap seperti semula'}
            autoComplete="off"
            value={password}
            onChange={(e) => setPassword(e.currentTarget.value)}
          />
        </div>
        <Certificate state={state} chosen={certificate} onChoose={setCertificate} />
        <Group>
          <Button type="submit" loading={save.isPending} disabled={!isReady}>
            Simpan server
          </Button>
          {server && (
            <Button variant="default" onClick={onDone}>
              Batal
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}

type CertificateProps = {
  state: CentralState
  chosen: File | 'keep' | null
  onChoose: (chosen: File | null) => void
}

function Certificate({ state, chosen, onChoose }: CertificateProps) {
  const name = chosen instanceof File ? chosen.name : (state.server?.certificate?.subject ?? '')
  return (
    <Group gap="sm">
      <FileChoice label="Berkas sertifikat CA" accept=".pem,.crt,.cer,.der" onChoose={onChoose}>
        Pilih sertifikat CA
      </FileChoice>
      {chosen !== null && (
        <Button variant="subtle" color="gray" onClick={() => onChoose(null)}>
          Tanpa sertifikat
        </Button>
      )}
      <Text size="sm" c="dimmed">
        {chosen === null
          ? 'Tanpa berkas, server dipercaya lewat penerbit yang dikenal komputer ini.'
          : `Hanya server dengan sertifikat dari ${name} yang dipercaya.`}
      </Text>
    </Group>
  )
}
