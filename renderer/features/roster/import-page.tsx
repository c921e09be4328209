/** Impor peserta: a conversation in four steps on one screen; nothing is stored before its one button. */
import { Alert, Button, Tabs } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEvent } from '../../ui/event-context.tsx'
import { thousands } from '../../ui/format.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { TaskProgress } from '../../ui/task-progress.tsx'
import { changesCount, stepLabels, steps, storeLabel, type Conversation, type Reviewing } from './conversation.ts'
import { ImportStored } from './import-stored.tsx'
import { OpenFile } from './open-file.tsx'
import { StepChanges } from './step-changes.tsx'
import { StepColumns } from './step-columns.tsx'
import { StepDoubtful } from './step-doubtful.tsx'
import { StepFile } from './step-file.tsx'
import { useFileIntake } from './use-file-intake.ts'
import { useImport, type Import } from './use-import.ts'

export function ImportPage() {
  const { id: eventId } = useEvent()
  const conversation = useImport(eventId)
  const { state } = conversation
  const now = state.kind === 'reviewing' ? state : null
  useFileIntake(state.kind === 'start', conversation.read)
  return (
    <>
      <PageHeader
        title="Impor peserta"
        purpose={purposeOf(state)}
        actions={now === null ? <BackToList eventId={eventId} /> : <Actions now={now} {...conversation} />}
      />
      {now !== null && now.problem !== null && (
        <Alert role="alert" color="red" mb="md" icon={<IconAlertTriangle size={20} aria-hidden />}>
          {now.problem}{' '}
          <Button variant="default" mt="xs" onClick={() => conversation.readAgain(now)}>
            Baca berkas ini lagi
          </Button>
        </Alert>
      )}
      {state.kind === 'stored' ? (
        <ImportStored eventId={eventId} {...state} onAgain={conversation.startAgain} />
      ) : state.kind === 'storing' ? (
        <TaskProgress {...state} label="Menyimpan peserta" unit="peserta" />
      ) : (
        <Steps eventId={eventId} {...conversation} />
      )}
    </>
  )
}

function Steps({ eventId, ...conversation }: Import & { eventId: string }) {
  const { state, show } = conversation
  const now = state.kind === 'reviewing' ? state : null
  return (
    <Tabs
      value={now?.step ?? 'file'}
      onChange={(value) => show(steps.find((step) => step === value) ?? 'file')}
      keepMounted={false}
    >
      <Tabs.List mb="md">
        {steps.map((step, index) => (
          <Tabs.Tab key={step} value={step} disabled={now === null && step !== 'file'} py="sm">
            {index + 1} {stepLabels[step]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="file">
        <FirstStep eventId={eventId} {...conversation} />
      </Tabs.Panel>
      {now !== null && (
        <>
          <Tabs.Panel value="columns">
            <StepColumns now={now} onCorrect={conversation.correct} />
          </Tabs.Panel>
          <Tabs.Panel value="doubtful">
            <StepDoubtful eventId={eventId} now={now} fix={conversation.fix} unfix={conversation.unfix} />
          </Tabs.Panel>
          <Tabs.Panel value="changes">
            <StepChanges now={now} onRemoveGone={conversation.setRemoveGone} />
          </Tabs.Panel>
        </>
      )}
    </Tabs>
  )
}

function FirstStep({ eventId, state, read, cancel, discard }: Import & { eventId: string }) {
  if (state.kind === 'reading') {
    return <TaskProgress {...state} label={`Membaca ${state.name}`} unit="baris" onCancel={() => cancel(state.abort)} />
  }
  if (state.kind === 'reviewing') return <OpenFile now={state} onOther={() => discard(state)} />
  return <StepFile eventId={eventId} problem={state.kind === 'start' ? state.problem : null} onRead={read} />
}

function Actions({ now, apply, discard }: Import & { now: Reviewing }) {
  const nothing = changesCount(now.plan, now.removeGone) === 0
  return (
    <>
      <Button variant="default" onClick={() => discard(now)}>
        Batal
      </Button>
      <Button loading={now.busy} disabled={nothing} onClick={() => apply(now)}>
        {nothing ? 'Tidak ada yang berubah' : storeLabel(now.plan, now.removeGone, thousands)}
      </Button>
    </>
  )
}

function BackToList({ eventId }: { eventId: string }) {
  return (
    <LinkButton to="/kegiatan/$eventId/peserta" params={{ eventId }} variant="default">
      Kembali ke peserta
    </LinkButton>
  )
}

function purposeOf(state: Conversation): string {
  if (state.kind !== 'reviewing') return 'Daftar dari OPD dibaca apa adanya; tidak ada yang disimpan sebelum Anda menekan Simpan.'
  const used = state.plan.sheets.filter((sheet) => sheet.used)
  const rows = used.reduce((sum, sheet) => sum + sheet.accepted + sheet.rejected.length, 0)
  const [only] = used
  const sheets = used.length === 1 && only ? `lembar ${only.name}` : `${thousands(used.length)} lembar`
  return `${state.plan.fileName} · ${sheets} · ${thousands(rows)} baris`
}
