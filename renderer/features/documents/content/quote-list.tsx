/** Quotations of officials. Nobody is quoted with words that were not typed here. */
import { Button, Group, Input, Select, Stack, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ContentOf } from '#shared/contract/document-content/index.ts'
import type { Official } from '#shared/contract/events.ts'
import { moved } from '../../../ui/line-list/moved.ts'
import { RowActions } from '../../../ui/line-list/row-actions.tsx'

type Quote = ContentOf<'press_release'>['quotes'][number]
type QuoteListProps = {
  officials: readonly Official[]
  quotes: readonly Quote[]
  onChange: (quotes: Quote[]) => void
}

export function QuoteList({ officials, quotes, onChange }: QuoteListProps) {
  const [first] = officials
  const names = officials.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Input.Wrapper
      label="Kutipan"
      labelElement="div"
      description="Yang kata-katanya kosong tercetak sebagai [isi kutipan]. Selama belum ada, disediakan tempat kosong untuk setiap pemberi sambutan."
    >
      <Stack gap="xs" mt="xs">
        {quotes.map((quote, index) => (
          // Quotations have no identity but their place.
          <Stack key={index} gap="xs" role="group" aria-label={`Kutipan ${index + 1}`}>
            <Group gap="xs" wrap="nowrap">
              <Select
                flex={1}
                aria-label={`Yang dikutip ${index + 1}`}
                data={names}
                value={quote.officialId}
                allowDeselect={false}
                onChange={(officialId) =>
                  officialId !== null && onChange(quotes.with(index, { ...quote, officialId }))
                }
              />
              <RowActions
                name={`kutipan ${index + 1}`}
                isFirst={index === 0}
                isLast={index === quotes.length - 1}
                onMove={(by) => onChange(moved(quotes, index, index + by))}
                onRemove={() => onChange(quotes.toSpliced(index, 1))}
              />
            </Group>
            <Textarea
              aria-label={`Kata-kata kutipan ${index + 1}`}
              autosize
              minRows={2}
              maxLength={2000}
              value={quote.words}
              onChange={(e) => onChange(quotes.with(index, { ...quote, words: e.currentTarget.value }))}
            />
          </Stack>
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            disabled={!first}
            onClick={() => first && onChange([...quotes, { officialId: first.id, words: '' }])}
          >
            Tambah kutipan
          </Button>
        </Group>
      </Stack>
    </Input.Wrapper>
  )
}
