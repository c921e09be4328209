/** One text of the paper: read, written over where it stands, and what the data tell since beside it. */
import { useEffect, useRef, useState } from 'react'
import { Button, Group } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { LONGEST_PART, type WriteUpTextShown } from '#shared/contract/write-ups.ts'
import { RichEditor } from '../../ui/rich-text/rich-editor.tsx'
import { showDone } from '../../ui/notice.tsx'
import { RichView } from '../../ui/rich-text/rich-view.tsx'
import { DataChanged } from './data-changed.tsx'
import type { Unsaved } from './unsaved-keeper.ts'
import type { WriteUp } from './use-write-up.ts'
import classes from './write-ups.module.css'

type TextPartProps = { part: WriteUpTextShown; name: string; writeUp: WriteUp }

export function TextPart({ part, name, writeUp }: TextPartProps) {
  const { chosen, unsaved } = writeUp
  const opener = useRef<HTMLButtonElement>(null)
  const canEdit = writeUp.state.stage === 'draft'
  const [isWriting, setWriting] = useState(() => unsaved.find(chosen, part.key) !== undefined)
  const hasWritten = useRef(false)
  // The keyboard goes on from where it began to write.
  useEffect(() => {
    if (!isWriting && hasWritten.current) opener.current?.focus()
    hasWritten.current = isWriting
  }, [isWriting])
  const stored = (): void => {
    unsaved.stored(chosen, part.key)
    setWriting(false)
  }
  /** The button goes with what it decides; the keyboard stays at the text. */
  const decided = (decide: WriteUp['keepMine']) => () => {
    opener.current?.focus()
    decide(part)
  }
  function giveUp(left: Unsaved): void {
    unsaved.forget(chosen, part.key)
    setWriting(false)
    if (left.written === left.begun.text) return
    showDone('Tulisan dibatalkan; naskahnya tidak berubah.', () => {
      unsaved.keep(chosen, left)
      setWriting(true)
    })
  }
  if (isWriting && canEdit)
    return <Writing part={part} name={name} writeUp={writeUp} onStored={stored} onGiveUp={giveUp} />
  const take = decided(writeUp.takeFromData)
  return (
    <div className={classes.part} data-state={part.state}>
      <Words part={part} canEdit={canEdit} />
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
      {part.state === 'edited' && canEdit && <OwnWords onTake={take} />}
      {(part.state === 'changed' || part.state === 'gone') && (
        <DataChanged
          {...{ part, name }}
          canDecide={canEdit}
          onTake={take}
          onKeep={decided(writeUp.keepMine)}
        />
      )}
    </div>
  )
}

function Words({ part, canEdit }: { part: WriteUpTextShown; canEdit: boolean }) {
  if (part.text.trim() === '') return canEdit && <p className={classes.empty}>Belum ada isi.</p>
  return part.isHeadline ? <p className={classes.headline}>{part.text}</p> : <RichView text={part.text} />
}

function OwnWords({ onTake }: { onTake: () => void }) {
  return (
    <p className={classes.own}>
      Ditulis sendiri.{' '}
      <button type="button" className={classes.textButton} onClick={onTake}>
        Ambil dari data
      </button>
    </p>
  )
}

type WritingProps = TextPartProps & { onStored: () => void; onGiveUp: (left: Unsaved) => void }

function Writing({ part, name, writeUp, onStored, onGiveUp }: WritingProps) {
  const [{ begun, written }, setState] = useState<Unsaved>(
    () => writeUp.unsaved.find(writeUp.chosen, part.key) ?? { begun: part, written: part.text },
  )
  function write(text: string): void {
    const next = { begun, written: text }
    setState(next)
    writeUp.unsaved.keep(writeUp.chosen, next)
  }
  async function save(): Promise<void> {
    if (written === begun.text || (await writeUp.edit(begun, written))) onStored()
  }
  const giveUp = (): void => onGiveUp({ begun, written })
  return (
    <div className={classes.writing}>
      <RichEditor
        label={name}
        value={written}
        onChange={write}
        maxLength={LONGEST_PART}
        isBegun
        onDone={() => void save()}
        onLeave={giveUp}
      />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={giveUp}>
          Batal
        </Button>
        <Button onClick={() => void save()}>Simpan tulisan</Button>
      </Group>
    </div>
  )
}
