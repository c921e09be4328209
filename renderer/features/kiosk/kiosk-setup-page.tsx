/** What the organiser chooses before the laptop becomes a kiosk. */
import { type FormEvent, useState } from 'react'
import {
  Alert,
  Button,
  NumberInput,
  PasswordInput,
  Radio,
  SimpleGrid,
  Stack,
  Switch,
  TextInput,
} from '@mantine/core'
import { IconDeviceDesktop } from '@tabler/icons-react'
import { LONGEST_DESK_NAME } from '#shared/contract/desk-words.ts'
import { KIOSK_PIN_LENGTH, kioskPin, type KioskSettings } from '#shared/contract/kiosk.ts'
import type { Stand } from '#shared/contract/stand.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { host } from '../../bridge/host.ts'
import { useDesk } from '../../devices/desk.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { showProblem } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { StandFields } from './stand-fields.tsx'
import { type KioskChoice, useKioskChoice } from './use-kiosk-choice.ts'

const NOT_BEGUN =
  'Presensi mandiri belum dimulai karena penyimpanan laptop tidak dapat ditulisi. Tidak ada yang hilang. Kosongkan ruang penyimpanan, lalu coba lagi.'
const RESET_SECONDS = { min: 2, max: 30 }

export function KioskSetupPage() {
  const event = useEvent()
  const eventId = event.id
  const { volume } = useDesk()
  const isRehearsal = useAsk(ask.rehearsal.state.queryOptions()).data?.isEntered === true
  const [choice, put] = useKioskChoice()
  const [at, setAt] = useState<Stand>()
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const problems = pinProblems(pin, again)

  async function begin(e: FormEvent): Promise<void> {
    e.preventDefault()
    setTried(true)
    if (problems.pin !== null || problems.again !== null || choice.desk.trim() === '') return
    const settings: KioskSettings = {
      ...{ eventId, volume, ...choice, desk: choice.desk.trim() },
      ...(at && { at }),
    }
    if (!(await host.enterKiosk(settings, pin))) showProblem(NOT_BEGUN)
  }

  return (
    <form onSubmit={(e) => void begin(e)}>
      <PageHeader
        title="Presensi mandiri"
        purpose="Peserta memindai kartunya sendiri. Layar penuh, tanpa daftar dan tanpa nama lengkap, sampai PIN diketik."
        actions={
          <Button
            type="submit"
            disabled={isRehearsal}
            leftSection={<IconDeviceDesktop size={18} aria-hidden />}
          >
            Mulai presensi mandiri
          </Button>
        }
      />
      {isRehearsal && (
        <Alert variant="default" mb="md">
          Presensi mandiri tidak dimulai di dalam gladi: sesudah laptop menyala lagi, gladi tidak dibuka
          sendiri. Kembali ke kegiatan dahulu.
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Section title="Yang tampak">
          <Stack gap="md">
            <ShownFields choice={choice} put={put} />
            <StandFields event={event} at={at} put={setAt} />
          </Stack>
        </Section>
        <Section title="PIN petugas" note="Satu-satunya jalan keluar. Pilih yang mudah diingat panitia.">
          <Stack gap="md">
            <PinField label="PIN" value={pin} put={setPin} error={tried ? problems.pin : null} />
            <PinField
              label="Ketik PIN sekali lagi"
              value={again}
              put={setAgain}
              error={tried ? problems.again : null}
            />
            <Alert variant="default" title="Sebelum mulai">
              Jendela Ikrar yang lain ditutup, termasuk layar proyektor. Sesudah laptop mati atau Ikrar
              terhenti, presensi mandiri kembali sendiri dan tetap meminta PIN.
            </Alert>
          </Stack>
        </Section>
      </SimpleGrid>
    </form>
  )
}

function ShownFields({ choice, put }: { choice: KioskChoice; put: (next: KioskChoice) => void }) {
  return (
    <Stack gap="md">
      <TextInput
        label="Nama meja ini"
        description="Tercatat pada setiap kedatangan."
        value={choice.desk}
        onChange={(e) => put({ ...choice, desk: e.currentTarget.value })}
        maxLength={LONGEST_DESK_NAME}
        required
      />
      <Radio.Group
        label="Sapaan"
        value={choice.greeting}
        onChange={(greeting) => put({ ...choice, greeting: greeting === 'nameless' ? 'nameless' : 'masked' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="masked" label="Selamat datang, dengan nama disamarkan (S*** R***)" />
          <Radio value="nameless" label="Selamat datang saja" />
        </Stack>
      </Radio.Group>
      <Switch
        label="Tampilkan tempat duduk atau meja peserta"
        checked={choice.showsSeat}
        onChange={(e) => put({ ...choice, showsSeat: e.currentTarget.checked })}
      />
      <Switch
        label="Pindai juga dengan kamera laptop"
        checked={choice.withCamera}
        onChange={(e) => put({ ...choice, withCamera: e.currentTarget.checked })}
      />
      <NumberInput
        label="Jawaban tampak selama"
        suffix=" detik"
        {...RESET_SECONDS}
        clampBehavior="strict"
        value={choice.resetSeconds}
        onChange={(value) => put({ ...choice, resetSeconds: Number(value) || RESET_SECONDS.min })}
      />
    </Stack>
  )
}

type PinFieldProps = { label: string; value: string; put: (pin: string) => void; error: string | null }

function PinField({ label, value, put, error }: PinFieldProps) {
  return (
    <PasswordInput
      label={label}
      description={`${KIOSK_PIN_LENGTH.min} sampai ${KIOSK_PIN_LENGTH.max} angka.`}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      onChange={(e) => put(e.currentTarget.value.replace(/\D/g, '').slice(0, KIOSK_PIN_LENGTH.max))}
      error={error}
    />
  )
}

function pinProblems(pin: string, again: string): { pin: string | null; again: string | null } {
  if (!kioskPin.safeParse(pin).success)
    return { pin: `Isi ${KIOSK_PIN_LENGTH.min} sampai ${KIOSK_PIN_LENGTH.max} angka.`, again: null }
  return { pin: null, again: again === pin ? null : 'Kedua PIN belum sama.' }
}
