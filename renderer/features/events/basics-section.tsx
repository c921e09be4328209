import { Button, Group, Menu, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { EVENT_KIND_LABELS, EVENT_KINDS, TARGET_PARTICIPANTS } from '#shared/domain/events.ts'
import { Section } from '../../ui/section.tsx'
import type { DraftProps } from './draft-props.ts'
import { LineList } from '../../ui/line-list/line-list.tsx'

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
        <TargetParticipants draft={draft} change={change} />
      </Stack>
    </Section>
  )
}

function TargetParticipants({ draft, change }: DraftProps) {
  const written = draft.targetParticipants.trim()
  return (
    <Group align="flex-end" wrap="nowrap" gap="xs">
      <Textarea
        flex={1}
        label="Sasaran peserta"
        description="Siapa yang diundang, dengan kata-kata."
        autosize
        minRows={1}
        maxLength={1000}
        value={draft.targetParticipants}
        onChange={(e) => change({ targetParticipants: e.currentTarget.value })}
      />
      <Menu position="bottom-end" transitionProps={{ duration: 100 }}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />}>
            Pilih sasaran
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {TARGET_PARTICIPANTS.map((group) => (
            <Menu.Item
              key={group}
              onClick={() => change({ targetParticipants: written === '' ? group : `${written}, ${group}` })}
            >
              {group}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
