/** One group of look-alikes: their data side by side, what differs in bold, one to keep. */
import { Button, Checkbox, Radio, ScrollArea, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { Participant } from '#shared/contract/participants.ts'
import type { Zone } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { Section } from '../../ui/section.tsx'
import { columnIds, peopleColumns } from './columns.tsx'
import classes from './duplicate-group.module.css'

type Reason = 'same_nip' | 'same_nik' | 'same_name'

const titles: Readonly<Record<Reason, string>> = {
  same_nip: 'NIP yang sama',
  same_nik: 'NIK yang sama',
  same_name: 'Nama yang sama',
}

type Props = { eventId: string; zone: Zone; reason: Reason; people: readonly Participant[] }

export function DuplicateGroup({ eventId, zone, reason, people }: Props) {
  const [keepId, setKeepId] = useState(() => fullest(people, zone))
  const [others, setOthers] = useState<ReadonlySet<string>>(() => new Set(people.map(({ id }) => id)))
  const confirm = useConfirm()
  const merge = useTell(ask.participants.merge.mutationOptions(), {
    done: ({ name }) => `Data ${name} digabungkan.`,
  })
  const otherIds = people.map(({ id }) => id).filter((id) => id !== keepId && others.has(id))
  const kept = people.find(({ id }) => id === keepId)

  const onMerge = async () => {
    const sure = await confirm({
      title: `Gabungkan ${otherIds.length + 1} data menjadi satu?`,
      body: `Yang dipertahankan: ${kept?.name ?? ''}. Kartu, kehadiran, dan ikrar data lainnya dihitung untuk orang ini, dan isiannya yang kosong dilengkapi dari data itu. Penggabungan tidak dapat diurungkan.`,
      action: 'Gabungkan',
    })
    if (sure) merge.mutate({ eventId, keepId, otherIds })
  }
  const toggleOther = (id: string) =>
    setOthers((ids) =>
      ids.has(id) ? new Set([...ids].filter((other) => other !== id)) : new Set([...ids, id]),
    )

  return (
    <Section
      title={`${titles[reason]}: ${people[0]?.name ?? ''}`}
      actions={
        <Button disabled={otherIds.length === 0} loading={merge.isPending} onClick={() => void onMerge()}>
          Gabungkan
        </Button>
      }
    >
      <Radio.Group value={keepId} onChange={setKeepId} aria-label="Data yang dipertahankan">
        <ScrollArea type="auto">
          <Table layout="fixed" miw={people.length * 240 + 140}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={140}>
                  <Text size="sm" c="dimmed">
                    Pertahankan
                  </Text>
                </Table.Th>
                {people.map((person) => (
                  <Table.Th key={person.id}>
                    <Radio value={person.id} label={person.name} py={8} />
                    {people.length > 2 && person.id !== keepId && (
                      <Checkbox
                        label="Orang yang sama"
                        py={8}
                        checked={others.has(person.id)}
                        onChange={() => toggleOther(person.id)}
                      />
                    )}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {comparison(people, zone).map(({ label, texts, differs }) => (
                <Table.Tr key={label}>
                  <Table.Th scope="row">{label}</Table.Th>
                  {texts.map((text, index) => (
                    <Table.Td key={people[index]?.id} fw={differs ? 600 : 400}>
                      {text || <span className={classes.nothing}>kosong</span>}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      </Radio.Group>
    </Section>
  )
}

/** Every field that at least one of them has. */
function comparison(people: readonly Participant[], zone: Zone) {
  return columnIds
    .filter((id) => id !== 'name')
    .map((id) => ({
      label: peopleColumns[id].label,
      texts: people.map((person) => peopleColumns[id].text(person, zone)),
    }))
    .filter(({ texts }) => texts.some((text) => text !== ''))
    .map((line) => ({ ...line, differs: new Set(line.texts).size > 1 }))
}

/** The one with a valid NIP and most else filled in is the likeliest to be kept. */
function fullest(people: readonly Participant[], zone: Zone): string {
  const weight = (person: Participant) =>
    columnIds.filter((id) => peopleColumns[id].text(person, zone) !== '').length +
    (person.nip === null ? 0 : columnIds.length)
  return people.toSorted((one, other) => weight(other) - weight(one))[0]?.id ?? ''
}
