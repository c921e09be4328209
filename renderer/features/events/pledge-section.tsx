import { Checkbox, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { ELECTION_KIND_LABELS, ELECTION_KINDS, electionWording } from '#shared/domain/election.ts'
import { INSTRUMENT_KINDS, INSTRUMENT_LABELS, type InstrumentKind } from '#shared/domain/events.ts'
import { Section } from '../../ui/section.tsx'
import type { DraftProps } from './draft-props.ts'
import { InstrumentSettings } from './instrument-settings.tsx'
import { InstrumentText } from './instrument-text.tsx'

const KINDS = ELECTION_KINDS.map((value) => ({ value, label: ELECTION_KIND_LABELS[value] }))

export function PledgeSection({ draft, change }: DraftProps) {
  const wording = electionWording({ kind: draft.electionKind, year: draft.electionYear })
  function setInstrument(instrument: InstrumentKind, isSigned: boolean): void {
    const chosen = new Set(draft.instruments)
    if (isSigned) chosen.add(instrument)
    else chosen.delete(instrument)
    change({ instruments: INSTRUMENT_KINDS.filter((kind) => chosen.has(kind)) })
  }
  return (
    <Section
      title="Pemilihan dan ikrar"
      note={
        <>
          Di semua naskah disebut <b>{wording.nameWithYear}</b>.
        </>
      }
    >
      <Stack>
        <Group align="flex-start">
          <Select
            label="Pemilihan yang mana"
            data={KINDS}
            value={draft.electionKind}
            allowDeselect={false}
            w="22rem"
            maw="100%"
            onChange={(electionKind) => electionKind && change({ electionKind })}
          />
          <NumberInput
            label="Tahun"
            w="8rem"
            min={1999}
            max={2100}
            clampBehavior="blur"
            allowDecimal={false}
            allowNegative={false}
            value={draft.electionYear}
            onChange={(year) => typeof year === 'number' && change({ electionYear: year })}
          />
          <TextInput
            label="Yang berikrar"
            flex="1 1 16rem"
            maxLength={200}
            withAsterisk
            value={draft.pledgeSubject}
            error={draft.pledgeSubject.trim() === '' && 'Isi siapa yang berikrar, misalnya Pegawai ASN.'}
            onChange={(e) => change({ pledgeSubject: e.currentTarget.value })}
          />
        </Group>
        <Checkbox.Group label="Naskah yang ditandatangani" value={draft.instruments}>
          <Stack gap="xs" mt="xs">
            {INSTRUMENT_KINDS.map((instrument) => (
              <div key={instrument}>
                <Checkbox
                  value={instrument}
                  label={INSTRUMENT_LABELS[instrument]}
                  onChange={(e) => setInstrument(instrument, e.currentTarget.checked)}
                />
                {draft.instruments.includes(instrument) && (
                  <>
                    <InstrumentText instrument={instrument} />
                    <InstrumentSettings instrument={instrument} draft={draft} change={change} />
                  </>
                )}
              </div>
            ))}
          </Stack>
        </Checkbox.Group>
      </Stack>
    </Section>
  )
}
