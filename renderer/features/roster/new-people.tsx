/** The first of the new people, as they would be stored. */
import { Table } from '@mantine/core'
import type { RosterPlan } from '#shared/contract/roster.ts'
import { CATEGORY_LABELS } from '#shared/domain/category.ts'
import { formatNip } from '#shared/domain/nip.ts'
import { thousands } from '../../ui/format.ts'
import { Section } from '../../ui/section.tsx'
import classes from './import-page.module.css'

type Props = { added: number; accepted: number; preview: RosterPlan['preview'] }

export function NewPeople({ added, accepted, preview }: Props) {
  if (added === 0) return null
  const title = `${thousands(added)} peserta baru`
  // The first people of the file are shown only where all of them are new.
  if (added < accepted) return <Section title={title}>Ditambahkan ke daftar peserta.</Section>
  const hasNip = preview.some((person) => person.nip !== null || person.idWritten !== null)
  const hasPosition = preview.some(({ position }) => position !== null)
  const hasVillage = preview.some((person) => person.village !== null)
  return (
    <Section
      title={`${thousands(added)} peserta baru`}
      note="Yang pertama dalam berkas, seperti akan disimpan."
    >
      <Table.ScrollContainer minWidth={520}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="28%">Nama</Table.Th>
              {hasNip && <Table.Th>NIP</Table.Th>}
              {hasPosition && <Table.Th>Jabatan</Table.Th>}
              <Table.Th>{hasVillage ? 'Desa/kelurahan, kecamatan' : 'OPD'}</Table.Th>
              <Table.Th>Kategori</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.map((person, index) => (
              // Two people may be the same in every word; their order is all that tells them apart.
              <Table.Tr key={index}>
                <Table.Td fw={600}>{person.name}</Table.Td>
                {hasNip && (
                  <Table.Td className={classes.number}>
                    {person.nip === null ? (person.idWritten ?? '') : formatNip(person.nip)}
                  </Table.Td>
                )}
                {hasPosition && <Table.Td>{person.position ?? ''}</Table.Td>}
                <Table.Td>
                  {hasVillage
                    ? [person.village, person.district].filter(Boolean).join(', ')
                    : (person.unit ?? '')}
                </Table.Td>
                <Table.Td>{CATEGORY_LABELS[person.category]}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  )
}
