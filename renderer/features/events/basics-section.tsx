import { Select, Stack, Textarea, TextInput } from '@mantine/core'
import { EVENT_KIND_LABELS, EVENT_KINDS } from '#shared/domain/events.ts'
import { Section } from '../../ui/section.tsx'
import type { DraftProps } from './event-form.tsx'
import { LineList } from './line-list.tsx'

const KINDS = EVENT_KINDS.map((value) => ({ value, label: EVENT_KIND_LABELS[value] }))

export function BasicsSection({ draft, change }: DraftProps) {
  return (
    <Section title="Kegiatan">
      <Stack>
        <Select
          label="Jenis kegiatan"
          data={KINDS}
          value={draft.kind}
          allowDeselect={false}
          maw="28rem"
          onChange={(kind) => kind && change({ kind })}
        />
        <Textarea
          label="Nama kegiatan"
          description="Lengkap, seperti akan tercetak di kepala surat."
          autosize
          minRows={2}
          maxLength={500}
          withAsterisk
          value={draft.title}
          error={draft.title.trim() === '' && 'Isi nama kegiatan.'}
          onChange={(e) => change({ title: e.currentTarget.value })}
        />
        <TextInput
          label="Tema"
          description="Boleh kosong."
          maxLength={500}
          value={draft.theme}
          onChange={(e) => change({ theme: e.currentTarget.value })}
        />
        <LineList
          label="Penyelenggara"
          description="Menurut urutan penyebutan."
          lines={draft.organisers}
          onChange={(organisers) => change({ organisers })}
          lineLabel="Penyelenggara"
          addLabel="Tambah penyelenggara"
          maxLength={300}
        />
        <Textarea
          label="Sasaran peserta"
          description="Siapa yang diundang, dengan kata-kata."
          autosize
          minRows={1}
          maxLength={1000}
          value={draft.targetParticipants}
          onChange={(e) => change({ targetParticipants: e.currentTarget.value })}
        />
      </Stack>
    </Section>
  )
}
