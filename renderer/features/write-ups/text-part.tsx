/** One text of the paper: read, written over where it stands, and what the data tell since beside it. */
import { useEffect, useRef, useState } from 'react'
import { Button, Group } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { LONGEST_PART, type WriteUpTextShown } from '#shared/contract/write-ups.ts'
import { RichEditor } from '../../ui/rich-text/rich-editor.tsx'
import { RichView } from '../../ui/rich-text/rich-view.tsx'
import { DataChanged } from './data-changed.tsx'
import type { WriteUp } from './use-write-up.ts'
import classes from './write-ups.module.css'

type TextPartProps = { part: WriteUpTextShown; name: string; writeUp: WriteUp }

export function TextPart({ part, name, writeUp }: TextPartProps) {
  const [isWriting, setWriting] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const canEdit = writeUp.state.stage === 'draft'
  const hasWritten = useRef(false)
  // The keyboard goes on from where it began to write.
  useEffect(() => {
    if (!isWriting && hasWritten.current) opener.current?.focus()
    hasWritten.current = isWriting
  }, [isWriting])
  const leave = (): void => setWriting(false)
  if (isWriting) return <Writing part={part} name={name} writeUp={writeUp} onLeave={leave} />
  return (
    <div className={classes.part} data-state={part.state}>
      {part.text.trim() === '' ? (
        canEdit && <p className={classes.empty}>Belum ada isi.</p>
      ) : part.isHeadline ? (
        <p className={classes.headline}>{part.text}</p>
      ) : (
        <RichView text={part.text} />
      )}
      {canEdit && (
        <button
          ref={opener}
          type="button"
          className={classes.edit}
          aria-label={`Ubah: ${name}`}
          onClick={() => setWriting(true)}
        >
          <IconPencil size={16} aria-hidden />
          Ubah
        </button>
      )}
      {part.state === 'edited' && canEdit && (
        <p className={classes.own}>
          Ditulis sendiri.{' '}
          <button type="button" className={classes.textButton} onClick={() => writeUp.takeFromData(part)}>
            Ambil dari data
          </button>
        </p>
      )}
      {(part.state === 'changed' || part.state === 'gone') && (
        <DataChanged part={part} name={name} writeUp={writeUp} />
      )}
    </div>
  )
}

function Writing({ part, name, writeUp, onLeave }: TextPartProps & { onLeave: () => void }) {
  // What was seen when the writing began: what somebody else stores meanwhile must be noticed.
  const [begun] = useState(part)
  const [written, setWritten] = useState(begun.text)
  async function save(): Promise<void> {
    if (written === begun.text || (await writeUp.edit(begun, written))) onLeave()
  }
  return (
    <div className={classes.writing}>
      <RichEditor
        label={name}
        value={written}
        onChange={setWritten}
        maxLength={LONGEST_PART}
        isBegun
        onDone={() => void save()}
        onLeave={onLeave}
      />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onLeave}>
          Batal
        </Button>
        <Button onClick={() => void save()}>Simpan tulisan</Button>
      </Group>
    </div>
  )
}
