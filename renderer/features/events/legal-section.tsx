import { Button, Menu, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { IconAlertTriangle, IconBook2 } from '@tabler/icons-react'
import type { Certainty } from '#shared/domain/certainty.ts'
import type { LegalFinding } from '#shared/domain/legal-check.ts'
import { certaintySentence } from '#shared/texts/certainty.ts'
import { legalFindingText } from '#shared/texts/legal-bases.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { Section } from '../../ui/section.tsx'
import type { DraftProps } from './draft-props.ts'
import classes from './legal-section.module.css'
import { LineList } from '../../ui/line-list/line-list.tsx'

const TYPING_PAUSE_MS = 400

export function LegalSection({ draft, change }: DraftProps) {
  const { legalBases, electionKind, electionYear, instruments } = draft
  const day = draft.days[0]?.day ?? ''
  const [written] = useDebouncedValue(legalBases, TYPING_PAUSE_MS)
  const occasion = { electionKind, electionYear, day }
  const findings = useAsk(
    ask.events.checkLegalBases.queryOptions({
      input: { legalBases: written, ...occasion },
      placeholderData: keepPreviousData,
    }),
  )
  const offered = useAsk(ask.events.legalBases.queryOptions({ input: { ...occasion, instruments } }))
  const missing = (offered.data?.inForce ?? []).filter(({ title }) => !legalBases.includes(title))
  const proposed = (offered.data?.proposed ?? []).filter((basis) => !legalBases.includes(basis))

  return (
    <Section
      title="Dasar hukum"
      note="Diperiksa terhadap tanggal kegiatan: aturan yang dicabut, salah kutip, atau milik pemilihan lain ditandai."
      actions={
        proposed.length > 0 && (
          <Button variant="default" onClick={() => change({ legalBases: [...legalBases, ...proposed] })}>
            Isi {proposed.length} dasar yang lazim
          </Button>
        )
      }
    >
      <LineList
        lines={legalBases}
        onChange={(lines) => change({ legalBases: lines })}
        lineLabel="Dasar hukum"
        addLabel="Tulis dasar lain"
        maxLength={1000}
        under={(index) => (
          <Findings
            findings={(findings.data ?? []).filter(
              (finding) => finding.index === index && written[index] === legalBases[index],
            )}
            onReplace={(right) => change({ legalBases: legalBases.with(index, right) })}
          />
        )}
        beside={
          missing.length > 0 && (
            <BasisMenu bases={missing} onChoose={(basis) => change({ legalBases: [...legalBases, basis] })} />
          )
        }
      />
    </Section>
  )
}

function Findings({
  findings,
  onReplace,
}: {
  findings: readonly LegalFinding[]
  onReplace: (right: string) => void
}) {
  return (
    <div role="status">
      {findings.map((finding) => (
        <div key={`${finding.code}${finding.seen}`} className={classes.finding}>
          <IconAlertTriangle size={18} aria-hidden className={classes.icon} />
          <Text size="sm" flex="1 1 20rem">
            {legalFindingText(finding)}
          </Text>
          {finding.replacesAll && finding.right !== '' && (
            <Button variant="default" onClick={() => onReplace(finding.right)}>
              Ganti
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}

type Basis = { title: string; certainty: Certainty }

/** Each with how sure it is that it reads like that. */
function BasisMenu({ bases, onChoose }: { bases: readonly Basis[]; onChoose: (title: string) => void }) {
  return (
    <Menu position="bottom-start" width="min(44rem, 90vw)" transitionProps={{ duration: 100 }}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconBook2 size={18} aria-hidden />}>
          Pilih yang berlaku
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="50vh" className={classes.menu}>
        {bases.map(({ title, certainty }) => (
          <Menu.Item key={title} onClick={() => onChoose(title)}>
            {title}
            <Text size="sm" c="dimmed">
              {certaintySentence(certainty)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
