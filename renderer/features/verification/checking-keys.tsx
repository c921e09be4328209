/** The keys by which papers are checked: our own, to be given to others, and those that others gave. */
import { Button, Skeleton, Text } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import type { CheckingKey } from '#shared/contract/verification.ts'
import { momentText } from '#shared/domain/time-text.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask, client } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { FileChoice } from '../../ui/file-choice.tsx'
import { saveFile } from '../../ui/file-save.ts'
import { showProblem } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './checking-keys.module.css'

type CheckingKeysProps = { importing: boolean; onImport: (file: File) => void }

export function CheckingKeys({ importing, onImport }: CheckingKeysProps) {
  const keys = useAsk(ask.verification.keys.queryOptions())
  return (
    <Section
      title="Kunci pemeriksa"
      note="Dokumen kegiatan di laptop ini selalu dapat diperiksa di sini. Agar dapat diperiksa juga di laptop lain, berikan kuncinya: berkas kecil tanpa rahasia dan tanpa data orang."
      actions={
        <FileChoice
          label="Berkas kunci pemeriksa"
          accept="application/json,.json"
          loading={importing}
          onChoose={onImport}
        >
          Ambil kunci dari laptop lain
        </FileChoice>
      }
    >
      {keys.sentence !== null && <Text size="sm">{keys.sentence}</Text>}
      {keys.isPending && <Skeleton height={56} />}
      {keys.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          Belum ada kegiatan di laptop ini, dan belum ada kunci dari laptop lain.
        </Text>
      )}
      <ul className={classes.keys}>
        {keys.data?.map((key) => (
          <KeyLine key={key.fingerprint} line={key} />
        ))}
      </ul>
    </Section>
  )
}

function KeyLine({ line }: { line: CheckingKey }) {
  const { eventTitle, eventId, fingerprint } = line
  return (
    <li className={classes.key}>
      <IconKey size={20} aria-hidden />
      <div className={classes.words}>
        <Text size="sm" fw={650}>
          {eventTitle}
        </Text>
        <Text size="sm" c="dimmed">
          {originOf(line)} Sidik kunci <span className={classes.fingerprint}>{fingerprint}</span>
        </Text>
      </div>
      {eventId === null ? <Forget line={line} /> : <Give eventId={eventId} title={eventTitle} />}
    </li>
  )
}

function originOf({ eventId, papers, madeAt, zone }: CheckingKey): string {
  const count = `${thousands(papers)} dokumen tercatat`
  if (eventId !== null) return `Kegiatan di laptop ini, ${count}.`
  return madeAt === null
    ? `Dari laptop lain, ${count}.`
    : `Dari laptop lain, ${count} sampai ${momentText(madeAt, zone)}.`
}

function Give({ eventId, title }: { eventId: string; title: string }) {
  async function give(): Promise<void> {
    try {
      const { file } = await client.verification.exportKey({ eventId })
      await saveFile(file)
    } catch (error) {
      showProblem(sentenceOf(error))
    }
  }
  return (
    <Button variant="default" aria-label={`Simpan kunci ${title}`} onClick={() => void give()}>
      Simpan kunci
    </Button>
  )
}

function Forget({ line: { fingerprint, eventTitle } }: { line: CheckingKey }) {
  const confirm = useConfirm()
  const remove = useTell(ask.verification.removeKey.mutationOptions(), { done: 'Kunci dihapus.' })
  async function forget(): Promise<void> {
    const sure = await confirm({
      title: 'Hapus kunci ini?',
      body: `Dokumen “${eventTitle}” tidak dapat diperiksa lagi di laptop ini sampai kuncinya diambil kembali.`,
      action: 'Hapus kunci',
      dangerous: true,
    })
    if (sure) remove.mutate({ fingerprint })
  }
  return (
    <Button variant="default" aria-label={`Hapus kunci ${eventTitle}`} onClick={() => void forget()}>
      Hapus
    </Button>
  )
}
