/** Edited on two laptops at once: both values side by side; the newer one stands until somebody says otherwise. */
import { Button, Group, Table, Text } from '@mantine/core'
import type { Difference, SharedNip } from '#shared/contract/transfers.ts'
import { formatNip } from '#shared/domain/nip.ts'
import type { Zone } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import { clockWithSeconds } from '../../ui/format.ts'
import { TextLink } from '../../ui/link-button.tsx'
import rows from '../../ui/rows.module.css'
import { Section } from '../../ui/section.tsx'
import classes from './transfers.module.css'

type DifferencesProps = { eventId: string; zone: Zone }

export function DifferencesSection({ eventId, zone }: DifferencesProps) {
  const found = useAsk(ask.transfers.differences.queryOptions({ input: { eventId } }))
  if (found.sentence !== null) return <Text size="sm">{found.sentence}</Text>
  if (!found.data) return null
  const { edited, nips } = found.data
  if (edited.length + nips.length === 0) return null
  return (
    <Section
      title="Isian yang berbeda"
      note="Diubah di dua laptop sekaligus. Yang lebih baru sedang berlaku; yang lama disimpan di sini."
    >
      <ul className={rows.list}>
        {edited.map((one) => (
          <DifferenceRow
            key={`${one.table} ${one.key} ${one.updatedAt} ${one.laptopId}`}
            {...{ eventId, zone, difference: one }}
          />
        ))}
        {nips.map((one) => (
          <SharedNipRow key={one.nip} eventId={eventId} shared={one} />
        ))}
      </ul>
    </Section>
  )
}

function DifferenceRow({ eventId, zone, difference }: DifferencesProps & { difference: Difference }) {
  const { table, key, updatedAt, laptopId, what, name, present, older, fields } = difference
  const decide = useTell(ask.transfers.decide.mutationOptions(), { done: 'Diputuskan.' })
  const settle = (use: 'present' | 'older') =>
    decide.mutate({ eventId, version: { table, key, updatedAt, laptopId }, use })
  return (
    <li className={classes.row}>
      <Text fw={600}>{name === '' ? what : `${what}: ${name}`}</Text>
      <Table verticalSpacing={4} aria-label={`Perbedaan ${what} ${name}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Isian</Table.Th>
            <Table.Th>
              Berlaku: {present.laptop}, {clockWithSeconds(present.at, zone)}
            </Table.Th>
            <Table.Th>
              Lama: {older.laptop}, {clockWithSeconds(older.at, zone)}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((field) => (
            <Table.Tr key={field.label}>
              <Table.Td>{field.label}</Table.Td>
              <Table.Td>{field.present}</Table.Td>
              <Table.Td>{field.older}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group gap="sm" mt="xs">
        <Button variant="default" disabled={decide.isPending} onClick={() => settle('present')}>
          Biarkan yang berlaku
        </Button>
        <Button variant="default" disabled={decide.isPending} onClick={() => settle('older')}>
          Pakai yang lama
        </Button>
      </Group>
    </li>
  )
}

function SharedNipRow({ eventId, shared }: { eventId: string; shared: SharedNip }) {
  const [holder, ...others] = shared.people
  return (
    <li className={classes.row}>
      <Text fw={600}>NIP {formatNip(shared.nip)} terdaftar untuk dua orang</Text>
      <Text size="sm">
        NIP sekarang pada {holder?.name}; menunggu: {others.map(({ name }) => name).join(', ')}. Bila orangnya
        sama, gabungkan; bila berbeda, perbaiki NIP-nya.{' '}
        <TextLink to="/kegiatan/$eventId/peserta" params={{ eventId }} search={{ query: holder?.name ?? '' }}>
          Buka daftar peserta
        </TextLink>
      </Text>
    </li>
  )
}
