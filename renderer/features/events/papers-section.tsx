import { Box, Select, Stack, Text, TextInput } from '@mantine/core'
import type { DocumentKind } from '#shared/contract/document-options/index.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { TextLink } from '../../ui/link-button.tsx'
import { Section } from '../../ui/section.tsx'
import type { DraftProps } from './draft-props.ts'
import { LetterheadsField } from './letterheads-field.tsx'

/** The papers that carry a number. */
const NUMBERED: readonly { kind: DocumentKind; label: string }[] = [
  { kind: 'invitations', label: 'Nomor undangan' },
  { kind: 'speaker_request', label: 'Nomor surat permohonan narasumber' },
  { kind: 'assignment_letter', label: 'Nomor surat tugas' },
  { kind: 'minutes', label: 'Nomor notula' },
  { kind: 'official_record', label: 'Nomor berita acara' },
  { kind: 'activity_report', label: 'Nomor laporan kegiatan' },
  { kind: 'press_release', label: 'Nomor siaran pers' },
]

export function PapersSection({ draft, change }: DraftProps) {
  const offices = useAsk(ask.offices.list.queryOptions())
  return (
    <Stack>
      <Section
        title="Kop surat"
        note={
          <>
            Kop, logo, dan ukuran kertas diatur sekali di <TextLink to="/instansi">Instansi</TextLink>.
          </>
        }
      >
        <Select
          label="Instansi"
          placeholder="Tanpa kop surat"
          maw="28rem"
          clearable
          clearButtonProps={{ 'aria-label': 'Tanpa kop surat' }}
          data={(offices.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.officeId}
          onChange={(officeId) => change({ officeId })}
        />
        {((offices.data?.length ?? 0) > 1 || Object.keys(draft.letterheads).length > 0) && (
          <Box maw="40rem" mt="md">
            <LetterheadsField
              offices={offices.data ?? []}
              letterheads={draft.letterheads}
              onChange={(letterheads) => change({ letterheads })}
            />
          </Box>
        )}
      </Section>
      <Section
        title="Nomor surat"
        note="Yang kosong tercetak sebagai titik-titik untuk ditulis tangan. Boleh berupa pola, misalnya 800/{urut}/{BULAN_ROMAWI}/{tahun}: bulan dan tahun diisi dari hari kegiatan, nomor urut tetap titik-titik."
      >
        <Stack maw="28rem">
          {NUMBERED.map(({ kind, label }) => (
            <TextInput
              key={kind}
              label={label}
              maxLength={200}
              value={draft.documentNumbers[kind] ?? ''}
              onChange={(e) =>
                change({ documentNumbers: { ...draft.documentNumbers, [kind]: e.currentTarget.value } })
              }
            />
          ))}
          <Text size="sm" c="dimmed">
            Nomor diberi oleh bagian persuratan, jadi tidak ikut disalin ke kegiatan lain.
          </Text>
        </Stack>
      </Section>
    </Stack>
  )
}
