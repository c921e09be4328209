import { Text, TextInput } from '@mantine/core'
import type { ContentOf } from '#shared/contract/document-content/index.ts'
import { LineList } from '../../../ui/line-list/line-list.tsx'
import type { EditorProps } from './editor.ts'
import { LetterFields } from './letter-fields.tsx'

export function SpeakerRequestContent({ event, body, onChange }: EditorProps<'speaker_request'>) {
  const speakers = event.officials.filter(
    ({ roles }) => roles.includes('narasumber') || roles.includes('moderator'),
  )
  return (
    <>
      <LetterFields body={body} onChange={(change) => onChange({ ...body, ...change })} />
      <Text size="sm" c="dimmed">
        Materi dan waktu diambil dari susunan acara. Isi di bawah ini hanya bila materinya lain.
      </Text>
      {speakers.map(({ id, name }) => (
        <TextInput
          key={id}
          label={`Materi ${name}`}
          maxLength={500}
          value={topicOf(body, id)}
          onChange={(e) => onChange(withTopic(body, id, e.currentTarget.value))}
        />
      ))}
      <LineList
        label="Yang dimohonkan"
        description="Contoh: menyampaikan bahan paparan paling lambat dua hari sebelum kegiatan."
        lines={body.requests}
        onChange={(requests) => onChange({ ...body, requests })}
        lineLabel="Permohonan"
        addLabel="Tambah permohonan"
        maxLength={1000}
      />
      <TextInput
        label="Narahubung"
        description="Nama dan nomor telepon. Kosong tidak dicetak."
        maxLength={300}
        value={body.contact}
        onChange={(e) => onChange({ ...body, contact: e.currentTarget.value })}
      />
    </>
  )
}

type Body = ContentOf<'speaker_request'>

function topicOf({ topics }: Body, officialId: string): string {
  return topics.find((one) => one.officialId === officialId)?.topic ?? ''
}

function withTopic(body: Body, officialId: string, topic: string): Body {
  const others = body.topics.filter((one) => one.officialId !== officialId)
  return { ...body, topics: topic === '' ? others : [...others, { officialId, topic }] }
}
