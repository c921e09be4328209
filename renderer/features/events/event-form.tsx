import { useState } from 'react'
import { Stack, Tabs } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { AgendaSection } from './agenda-section.tsx'
import { BasicsSection } from './basics-section.tsx'
import { DaysSection } from './days-section.tsx'
import type { DraftProps } from './draft-props.ts'
import type { DraftPart, DraftProblem } from './draft.ts'
import { LegalSection } from './legal-section.tsx'
import { OfficialsSection } from './officials-section.tsx'
import { PapersSection } from './papers-section.tsx'
import { PlaceSection } from './place-section.tsx'
import { PledgeSection } from './pledge-section.tsx'
import { DoorsSection } from './doors-section.tsx'
import { SessionsSection } from './sessions-section.tsx'

const PARTS: readonly { part: DraftPart; label: string }[] = [
  { part: 'pokok', label: 'Pokok' },
  { part: 'dasar', label: 'Ikrar & dasar hukum' },
  { part: 'pejabat', label: 'Pejabat' },
  { part: 'acara', label: 'Susunan acara' },
  { part: 'sesi', label: 'Sesi & pintu' },
  { part: 'naskah', label: 'Kop & nomor surat' },
]

export function EventForm({ draft, change, problems }: DraftProps & { problems: readonly DraftProblem[] }) {
  const [part, setPart] = useState<string | null>('pokok')
  const props = { draft, change }
  return (
    <Tabs value={part} onChange={setPart} keepMounted={false}>
      <Tabs.List mb="md">
        {PARTS.map(({ part: value, label }) => (
          <Tabs.Tab
            key={value}
            value={value}
            h={44}
            rightSection={<ProblemMark problems={problems} part={value} />}
          >
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="pokok">
        <Stack>
          <BasicsSection {...props} />
          <DaysSection {...props} />
          <PlaceSection {...props} />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="dasar">
        <Stack>
          <PledgeSection {...props} />
          <LegalSection {...props} />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="pejabat">
        <OfficialsSection {...props} />
      </Tabs.Panel>
      <Tabs.Panel value="acara">
        <AgendaSection {...props} />
      </Tabs.Panel>
      <Tabs.Panel value="sesi">
        <Stack>
          <SessionsSection {...props} />
          <DoorsSection {...props} />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="naskah">
        <PapersSection {...props} />
      </Tabs.Panel>
    </Tabs>
  )
}

function ProblemMark({ problems, part }: { problems: readonly DraftProblem[]; part: DraftPart }) {
  const found = problems.find((problem) => problem.part === part)
  return found ? (
    <IconAlertTriangle size={16} color="var(--ikrar-warn)" aria-label={found.sentence} role="img" />
  ) : null
}
