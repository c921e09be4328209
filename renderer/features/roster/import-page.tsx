/** Impor peserta: a conversation in four steps on one screen; nothing is stored before its one button. */
import { Alert, Button, Group, Tabs } from '@mantine/core'
import { IconAlertTriangle, IconArrowRight, IconInfoCircle } from '@tabler/icons-react'
import { useEvent } from '../../ui/event-context.tsx'
import { thousands } from '../../ui/format.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { TaskProgress } from '../../ui/task-progress.tsx'
import {
  changesCount,
  stepLabels,
  steps,
  storeLabel,
  type Conversation,
  type Reviewing,
  type Step,
} from './conversation.ts'
import classes from './import-page.module.css'
import { ImportStored } from './import-stored.tsx'
import type { ImportTalk } from './import-talk.ts'
import { OpenFile } from './open-file.tsx'
import { StepChanges } from './step-changes.tsx'
import { StepColumns } from './step-columns.tsx'
import { StepDoubtful } from './step-doubtful.tsx'
import { StepFile } from './step-file.tsx'
import { useFileIntake } from './use-file-intake.ts'
import { useImport } from './use-import.ts'

export function ImportPage() {
  const { id: eventId } = useEvent()
  const { state, talk } = useImport(eventId)
  const now = state.kind === 'reviewing' ? state : null
  const hovering = useFileIntake(state.kind === 'start', (source) => void talk.read(source))
  return (
    <div className={hovering ? classes.hovering : undefined}>
      <div className={classes.top}>
        <PageHeader
          title="Impor peserta"
          purpose={purposeOf(state)}
          actions={now === null ? <BackToList eventId={eventId} /> : <Actions now={now} talk={talk} />}
        />
      </div>
      {now !== null && now.problem !== null && (
        <Alert role="alert" color="red" mb="md" icon={<IconAlertTriangle size={20} aria-hidden />}>
          {now.problem}{' '}
          <Button variant="default" mt="xs" onClick={() => talk.readAgain(now)}>
            Baca berkas ini lagi
          </Button>
        </Alert>
      )}
      {now !== null && now.notice !== null && (
        <Alert role="status" color="gray" mb="md" icon={<IconInfoCircle size={20} aria-hidden />}>
          {now.notice}
        </Alert>
      )}
      {state.kind === 'stored' && (
        <ImportStored
          eventId={eventId}
          fileName={state.fileName}
          result={state.result}
          rejected={state.rejected}
          onAgain={() => talk.startAgain()}
        />
      )}
      {state.kind === 'storing' && (
        <TaskProgress
          task={state.task}
          startedAt={state.startedAt}
          label={`Menyimpan peserta dari ${state.fileName}`}
          unit="peserta"
          onCancel={() => talk.cancelApply(state.abort)}
        />
      )}
      {state.kind !== 'stored' && state.kind !== 'storing' && (
        <Steps eventId={eventId} state={state} talk={talk} />
      )}
    </div>
  )
}

type StepsProps = { eventId: string; state: Conversation; talk: ImportTalk }

function Steps({ eventId, state, talk }: StepsProps) {
  const now = state.kind === 'reviewing' ? state : null
  return (
    <Tabs
      value={now?.step ?? 'file'}
      onChange={(value) => talk.show(steps.find((step) => step === value) ?? 'file')}
      keepMounted={false}
    >
      <Tabs.List mb="md" aria-label="Langkah impor">
        {steps.map((step, index) => (
          <Tabs.Tab key={step} value={step} disabled={now === null && step !== 'file'} py="sm">
            {index + 1} {stepLabels[step]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="file">
        <FirstStep eventId={eventId} state={state} talk={talk} />
      </Tabs.Panel>
      {now !== null && (
        <>
          <Tabs.Panel value="columns">
            <StepColumns now={now} talk={talk} />
            <NextStep step="doubtful" talk={talk} />
          </Tabs.Panel>
          <Tabs.Panel value="doubtful">
            <StepDoubtful eventId={eventId} now={now} talk={talk} />
            <NextStep step="changes" talk={talk} />
          </Tabs.Panel>
          <Tabs.Panel value="changes">
            <StepChanges now={now} onRemoveGone={(remove) => talk.setRemoveGone(remove)} />
          </Tabs.Panel>
        </>
      )}
    </Tabs>
  )
}

function NextStep({ step, talk }: { step: Step; talk: ImportTalk }) {
  return (
    <Group justify="flex-end" mt="md">
      <Button
        variant="default"
        rightSection={<IconArrowRight size={18} aria-hidden />}
        onClick={() => talk.show(step)}
      >
        {stepLabels[step]}
      </Button>
    </Group>
  )
}

function FirstStep({ eventId, state, talk }: StepsProps) {
  if (state.kind === 'reading') {
    const { task, startedAt, name, abort } = state
    return (
      <TaskProgress
        task={task}
        startedAt={startedAt}
        label={`Membaca ${name}`}
        unit="baris"
        onCancel={() => talk.cancel(abort)}
      />
    )
  }
  if (state.kind === 'reviewing') return <OpenFile now={state} onOther={() => talk.discard(state)} />
  const problem = state.kind === 'start' ? state.problem : null
  return <StepFile eventId={eventId} problem={problem} onRead={(source) => void talk.read(source)} />
}

function Actions({ now, talk }: { now: Reviewing; talk: ImportTalk }) {
  const nothing = changesCount(now.plan, now.removeGone) === 0
  return (
    <>
      <Button variant="default" onClick={() => talk.discard(now)}>
        Batal
      </Button>
      <Button loading={now.busy} disabled={nothing} onClick={() => void talk.apply(now)}>
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
  if (state.kind !== 'reviewing') {
    return 'Daftar dari OPD dibaca apa adanya; tidak ada yang disimpan sebelum Anda menekan Simpan.'
  }
  const used = state.plan.sheets.filter((sheet) => sheet.used)
  const rows = used.reduce((sum, sheet) => sum + sheet.accepted + sheet.rejected.length, 0)
  const [only] = used
  const sheets = used.length === 1 && only ? `lembar ${only.name}` : `${thousands(used.length)} lembar`
  return `${state.plan.fileName} · ${sheets} · ${thousands(rows)} baris`
}
