import { useState } from 'react'
import { Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import type { EventDraft } from '#shared/contract/events.ts'
import { ELECTION_KIND_LABELS, ELECTION_KINDS } from '#shared/domain/election.ts'
import { EVENT_TEMPLATES } from '#shared/domain/event-templates.ts'
import { addDays, toLocal } from '#shared/domain/time.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Section } from '../../ui/section.tsx'
import { draftFromTemplate, draftOfMeeting, type Occasion, regionOf } from './new-draft.ts'
import classes from './template-chooser.module.css'
import type { Surroundings } from './use-surroundings.ts'

const KINDS = ELECTION_KINDS.map((value) => ({ value, label: ELECTION_KIND_LABELS[value] }))

type TemplateChooserProps = {
  surroundings: Surroundings
  onChoose: (draft: EventDraft) => void
}

export function TemplateChooser({ surroundings, onChoose }: TemplateChooserProps) {
  const [occasion, setOccasion] = useState<Occasion>(() => firstGuess(surroundings))
  const choose = (draft: EventDraft): void => onChoose(draft)
  return (
    <Stack>
      <OccasionFields occasion={occasion} onChange={setOccasion} />
      <ul className={classes.cards} aria-label="Bentuk kegiatan">
        {EVENT_TEMPLATES.map((template) => (
          <Card
            key={template.id}
            name={template.name}
            description={template.description}
            onChoose={() => choose(draftFromTemplate(template, occasion, surroundings))}
          />
        ))}
        <Card
          name="Rapat koordinasi"
          description="Arahan, paparan, dan pembahasan tanpa ikrar; hasilnya dicatat dalam notula."
          onChoose={() => choose(draftOfMeeting(occasion, surroundings))}
        />
      </ul>
    </Stack>
  )
}

function Card({ name, description, onChoose }: { name: string; description: string; onChoose: () => void }) {
  return (
    <li>
      <button type="button" className={classes.card} onClick={onChoose}>
        <span className={classes.name}>{name}</span>
        <Text component="span" size="sm" c="dimmed">
          {description}
        </Text>
        <IconChevronRight size={20} aria-hidden className={classes.arrow} />
      </button>
    </li>
  )
}

function OccasionFields({
  occasion,
  onChange,
}: {
  occasion: Occasion
  onChange: (occasion: Occasion) => void
}) {
  const { region, election, day } = occasion
  return (
    <Section
      title="Untuk apa dan kapan"
      note="Dipakai untuk nama kegiatan; semuanya masih dapat diubah nanti."
    >
      <Group align="flex-start">
        <TextInput
          label="Wilayah"
          placeholder="misalnya Kabupaten Kupang"
          flex="1 1 14rem"
          maxLength={100}
          value={region}
          onChange={(e) => onChange({ ...occasion, region: e.currentTarget.value })}
        />
        <Select
          label="Pemilihan"
          flex="1 1 14rem"
          data={KINDS}
          allowDeselect={false}
          value={election.kind}
          onChange={(kind) => kind && onChange({ ...occasion, election: { ...election, kind } })}
        />
        <NumberInput
          label="Tahun"
          w="7rem"
          min={1999}
          max={2100}
          clampBehavior="blur"
          allowDecimal={false}
          value={election.year}
          onChange={(year) =>
            typeof year === 'number' && onChange({ ...occasion, election: { ...election, year } })
          }
        />
        <DayInput
          label="Tanggal"
          w="17rem"
          value={day}
          onChange={(date) => onChange({ ...occasion, day: date })}
        />
      </Group>
    </Section>
  )
}

function firstGuess({ office, last, zone }: Surroundings): Occasion {
  const today = toLocal(Date.now(), zone).date
  return {
    region: regionOf(office),
    election: last
      ? { kind: last.electionKind, year: last.electionYear }
      : { kind: 'pemilihan', year: Number(today.slice(0, 4)) },
    day: addDays(today, 7),
  }
}
