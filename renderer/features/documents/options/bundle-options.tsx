/** Which papers stand in the bundle. They stand in the order of the list, each as it is usually printed. */
import type { ReactNode } from 'react'
import { Alert, Checkbox, Input, Stack, Text } from '@mantine/core'
import type { DocumentLine } from '#shared/contract/documents.ts'
import { DOCUMENT_STAGE_LABELS, DOCUMENT_STAGES } from '#shared/domain/document-stage.ts'
import { ask } from '../../../bridge/api.ts'
import { useAsk } from '../../../bridge/ask.ts'
import type { OptionsOf, PanelProps } from './panel.ts'

type Part = OptionsOf<'bundle'>['parts'][number]

export function BundleOptions({ event, options, onChange }: PanelProps<'bundle'>) {
  const list = useAsk(ask.documents.list.queryOptions({ input: { eventId: event.id } }))
  if (list.sentence !== null) return <Alert variant="default">{list.sentence}</Alert>
  const choices = (list.data ?? []).flatMap((line) => choiceOf(line) ?? [])
  const chosen = new Set(options.parts.map(keyOf))
  const toggle = (key: string): void => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    onChange({ ...options, parts: withChoices(options.parts, choices, next) })
  }
  return (
    <Input.Wrapper
      label="Lembar dalam bundel"
      labelElement="div"
      description="Setiap lembar dicetak dengan pilihan bawaannya, di kertas yang sama."
    >
      <Stack gap="sm" mt="xs">
        {DOCUMENT_STAGES.map((stage) => (
          <Stage key={stage} title={DOCUMENT_STAGE_LABELS[stage]}>
            {choices
              .filter(({ line }) => line.stage === stage)
              .map(({ line, key }) => (
                <Checkbox
                  key={key}
                  label={line.title}
                  {...(line.people === 0 ? { description: 'Belum ada isinya' } : {})}
                  checked={chosen.has(key)}
                  onChange={() => toggle(key)}
                />
              ))}
          </Stage>
        ))}
      </Stack>
    </Input.Wrapper>
  )
}

function Stage({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <Stack gap="xs" role="group" aria-label={title}>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      {children}
    </Stack>
  )
}

type Choice = { line: DocumentLine; part: Part; key: string }

/** A bundle holds no bundles, and cards, labels and signs are cut or folded one by one. */
function choiceOf(line: DocumentLine): Choice | null {
  const { options } = line
  if (options.kind === 'bundle' || LOOSE.has(options.kind)) return null
  return { line, part: options, key: keyOf(options) }
}

const LOOSE: ReadonlySet<Part['kind']> = new Set<Part['kind']>([
  'badges',
  'envelope_labels',
  'table_signs',
  'pledge_board',
])

/** A part is recognised by everything but its sheet, which the bundle gives. */
function keyOf(part: Part): string {
  return JSON.stringify({ ...part, paper: undefined })
}

/** Parts keep their place; those newly chosen follow in the order of the list. */
function withChoices(parts: readonly Part[], choices: readonly Choice[], keys: ReadonlySet<string>): Part[] {
  const kept = parts.filter((part) => keys.has(keyOf(part)))
  const known = new Set(kept.map(keyOf))
  const added = choices.filter(({ key }) => keys.has(key) && !known.has(key))
  return [...kept, ...added.map(({ part }) => part)]
}
