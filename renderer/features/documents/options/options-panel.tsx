/** The choices of one kind of paper, beside its preview. */
import { NumberInput, Select, Stack, Switch } from '@mantine/core'
import type { DocumentOptions } from '#shared/contract/document-options/index.ts'
import type { Event } from '#shared/contract/events.ts'
import { INSTRUMENT_LABELS } from '#shared/domain/events.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { PaperChoice } from './paper-choice.tsx'
import { PeopleChoice } from './people-choice.tsx'

const PAPERS = ['F4', 'A4'] as const
const BADGE_PAPERS = ['A4', 'F4', 'A6'] as const
const MOST_BLANK_ROWS = 200

type PanelProps<Options> = { event: Event; options: Options; onChange: (options: Options) => void }
type OptionsOf<Kind> = Extract<DocumentOptions, { kind: Kind }>

/** Paper first, then what is particular to the kind, then whom it is about. */
export function OptionsPanel({ event, options, onChange }: PanelProps<DocumentOptions>) {
  return (
    <Stack gap="md">
      <PaperOf options={options} onChange={onChange} />
      {options.kind === 'attendance_list' && (
        <AttendanceListOptions event={event} options={options} onChange={onChange} />
      )}
      {options.kind === 'pledge_sheet' && (
        <PledgeSheetOptions event={event} options={options} onChange={onChange} />
      )}
      {options.kind !== 'minutes' && (
        <PeopleChoice
          eventId={event.id}
          value={options}
          onChange={(change) => onChange({ ...options, ...change })}
        />
      )}
    </Stack>
  )
}

function PaperOf({ options, onChange }: Omit<PanelProps<DocumentOptions>, 'event'>) {
  if (options.kind === 'badges') {
    return (
      <PaperChoice
        value={options.paper}
        sizes={BADGE_PAPERS}
        onChange={(paper) => onChange({ ...options, paper })}
      />
    )
  }
  return (
    <PaperChoice value={options.paper} sizes={PAPERS} onChange={(paper) => onChange({ ...options, paper })} />
  )
}

function AttendanceListOptions({ event, options, onChange }: PanelProps<OptionsOf<'attendance_list'>>) {
  return (
    <>
      {event.days.length > 1 && (
        <Select
          label="Hari"
          value={options.day ?? event.days[0]?.day ?? null}
          onChange={(day) => onChange({ ...options, day: day ?? undefined })}
          data={event.days.map(({ day }) => ({ value: day, label: dayAndDate(day) }))}
          allowDeselect={false}
        />
      )}
      <Switch
        label="Halaman baru untuk setiap OPD"
        checked={options.perUnit}
        onChange={(e) => onChange({ ...options, perUnit: e.currentTarget.checked })}
      />
      <Switch
        label="Hanya yang sudah hadir"
        checked={options.onlyPresent}
        onChange={(e) => onChange({ ...options, onlyPresent: e.currentTarget.checked })}
      />
      <Switch
        label="Cetak jam pindai di kolom tanda tangan"
        checked={options.showArrival}
        onChange={(e) => onChange({ ...options, showArrival: e.currentTarget.checked })}
      />
      <BlankRows value={options.blankRows} onChange={(blankRows) => onChange({ ...options, blankRows })} />
    </>
  )
}

function PledgeSheetOptions({ event, options, onChange }: PanelProps<OptionsOf<'pledge_sheet'>>) {
  return (
    <>
      {event.instruments.length > 1 && (
        <Select
          label="Naskah"
          value={options.instrument}
          onChange={(instrument) => instrument && onChange({ ...options, instrument })}
          data={event.instruments.map((one) => ({ value: one, label: INSTRUMENT_LABELS[one] }))}
          allowDeselect={false}
        />
      )}
      <Select
        label="Yang menandatangani"
        value={options.signatories}
        onChange={(signatories) => signatories && onChange({ ...options, signatories })}
        data={[
          { value: 'all', label: 'Semua peserta' },
          { value: 'present', label: 'Peserta yang hadir' },
          { value: 'officials', label: 'Pejabat yang ditunjuk saja' },
        ]}
        allowDeselect={false}
      />
      <BlankRows value={options.blankRows} onChange={(blankRows) => onChange({ ...options, blankRows })} />
    </>
  )
}

function BlankRows({ value, onChange }: { value: number; onChange: (rows: number) => void }) {
  return (
    <NumberInput
      label="Baris kosong untuk tamu"
      value={value}
      onChange={(rows) => onChange(typeof rows === 'number' ? rows : 0)}
      min={0}
      max={MOST_BLANK_ROWS}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
    />
  )
}
