import { useState } from 'react'
import { Alert, Button, Checkbox, Group, Stack } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { Acquaintance, FoundPackage } from '#shared/contract/transfers.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { toLocal } from '#shared/domain/time.ts'
import { Facts } from '../../ui/facts.tsx'
import { laptopZone, thousands } from '../../ui/format.ts'
import { Section } from '../../ui/section.tsx'
import { changesIn } from '../../ui/transfers/taken-words.ts'
import { WordsCard } from '../../ui/transfers/words-card.tsx'

type FoundProps = { found: FoundPackage; isTaking: boolean; onTake: (introduce: boolean) => Promise<void> }

/** What is in a package, of whom it is, and what taking it would change. Nothing has been changed yet. */
export function Found({ found, isTaking, onTake }: FoundProps) {
  const { event, laptop, madeAt, handedOver, people, entries, here } = found
  const [compared, setCompared] = useState(false)
  const isStranger = laptop.acquaintance === 'first' || laptop.acquaintance === 'other'
  const made = toLocal(madeAt, laptopZone)
  return (
    <Section title={event.title} note={event.days.map(dayAndDate).join(' · ')}>
      <Stack gap="md" maw="44rem">
        <Facts>
          <dt>Dari</dt>
          <dd>{laptop.name}</dd>
          <dt>Ditulis</dt>
          <dd>
            {dayAndDate(made.date)}, {made.time.replace(':', '.')} {laptopZone}
          </dd>
          <dt>Isi</dt>
          <dd>
            {thousands(people)} peserta, {thousands(entries)} catatan kehadiran
            {handedOver && ' · untuk dilanjutkan di sini'}
          </dd>
          <dt>Di laptop ini</dt>
          <dd>
            {here === null
              ? 'belum ada; kegiatannya akan dibuka di sini'
              : `${thousands(here.people)} peserta, ${thousands(here.entries)} catatan kehadiran`}
          </dd>
          <dt>Yang berubah</dt>
          <dd>{changesIn(found.changes).join(', ') || 'tidak ada; semuanya sudah di sini'}</dd>
        </Facts>
        {isStranger && (
          <>
            <Alert variant="default" title={TITLES[laptop.acquaintance]}>
              {laptop.acquaintance === 'other'
                ? 'Selama ini kegiatan ini dikerjakan di laptop lain. Ambil hanya bila Anda tahu laptop mana ini.'
                : 'Tanyakan kata pengenal di laptop asal, layar Bawa ke USB, dan cocokkan satu kali ini.'}
            </Alert>
            <WordsCard label={`Kata pengenal ${laptop.name}`} words={laptop.words} />
            <Checkbox
              label="Sudah cocok dengan yang terbaca di laptop asal"
              checked={compared}
              onChange={(e) => setCompared(e.currentTarget.checked)}
            />
          </>
        )}
        <Group>
          <Button
            leftSection={<IconDownload size={18} aria-hidden />}
            disabled={(isStranger && !compared) || isTaking}
            onClick={() => void onTake(compared)}
          >
            {here === null ? 'Ambil dan buka di sini' : 'Gabungkan ke sini'}
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}

const TITLES: Readonly<Record<Acquaintance, string>> = {
  self: '',
  known: '',
  first: 'Laptop ini belum dikenal',
  other: 'Bukan laptop yang biasanya',
}
