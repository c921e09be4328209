/** Since when the wording stands and for how many; and that it was changed meanwhile, with both to read. */
import { useState } from 'react'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconSnowflake } from '@tabler/icons-react'
import type { FrozenPledgeText, PledgeProgress } from '#shared/contract/pledges.ts'
import { wordingLabel } from '#shared/domain/text-id.ts'
import { clockAt, momentText } from '#shared/domain/time-text.ts'
import { toLocal } from '#shared/domain/time.ts'
import { thousands } from '#shared/domain/words.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { useNow } from '../../ui/use-now.ts'
import classes from './frozen-text.module.css'

const MINUTE_MS = 60_000

export function FrozenText({ progress }: { progress: PledgeProgress }) {
  const [opened, setOpened] = useState(false)
  const since = useSince()
  const { frozen } = progress
  const [first] = frozen
  if (!first) return null
  const isChanged = wasChanged(progress)
  return (
    <>
      <Group gap="sm" className={classes.line} data-changed={isChanged || undefined}>
        {isChanged ? <IconAlertTriangle size={18} aria-hidden /> : <IconSnowflake size={18} aria-hidden />}
        <Text size="sm" component="div" className={classes.words}>
          {isChanged && (
            <strong>Naskah sudah diubah; yang menandatangani sesudah ini memakai versi baru. </strong>
          )}
          {isChanged ? 'Dibekukan' : 'Naskah dibekukan'} sejak {since(first.frozenAt)}:{' '}
          {frozen
            .map((one) => `${thousands(one.people)} orang memakai versi ${wordingLabel(one.version)}`)
            .join(', ')}
          .
        </Text>
        <Button variant="default" onClick={() => setOpened(true)}>
          Lihat versi naskah
        </Button>
      </Group>
      <Modal opened={opened} onClose={() => setOpened(false)} size="60rem" title="Versi naskah">
        <Versions progress={progress} />
      </Modal>
    </>
  )
}

/** Nobody pledged yet by the wording that stands now. */
function wasChanged({ frozen, text }: PledgeProgress): boolean {
  return text !== null && !frozen.some(({ isInUse }) => isInUse)
}

/** The time alone for today, with its day before. */
function useSince(): (at: number) => string {
  const { zone } = useEvent()
  const today = toLocal(useNow(MINUTE_MS), zone).date
  return (at) => (toLocal(at, zone).date === today ? clockAt(at, zone) : momentText(at, zone))
}

type Words = Pick<FrozenPledgeText, 'title' | 'opening' | 'points' | 'closing' | 'version'>

function Versions({ progress }: { progress: PledgeProgress }) {
  const since = useSince()
  const { frozen, text } = progress
  return (
    <Stack gap="xl">
      {frozen.map((one) => (
        <Version
          key={one.hash}
          words={one}
          about={`${thousands(one.people)} orang berikrar dengan naskah ini, dibekukan ${since(one.frozenAt)}${one.isInUse ? ', masih dipakai' : ''}. Sidik naskah ${one.hash.slice(0, 8)}.`}
        />
      ))}
      {text && wasChanged(progress) && (
        <Version words={text} about="Versi baru: dibekukan begitu orang pertama berikrar dengannya." />
      )}
    </Stack>
  )
}

function Version({ words, about }: { words: Words; about: string }) {
  return (
    <article className={classes.version} aria-label={`Naskah versi ${wordingLabel(words.version)}`}>
      <Text size="sm" c="dimmed">
        {about}
      </Text>
      <h3>{words.title.join(' ')}</h3>
      <p>{words.opening}</p>
      <ol>
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      <p>{words.closing}</p>
    </article>
  )
}
