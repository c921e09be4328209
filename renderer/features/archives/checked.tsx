/** What a look at every file of an archive has found. */
import { Alert, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { CheckedArchive } from '#shared/contract/archives.ts'
import {
  archiveProblemText,
  archiveState,
  archiveStateText,
  fingerprintText,
} from '#shared/texts/archives.ts'
import { dayAndDate, momentText } from '#shared/domain/time-text.ts'
import { Facts } from '../../ui/facts.tsx'
import { fileSize, thousands } from '../../ui/format.ts'
import { Section } from '../../ui/section.tsx'
import classes from './archives.module.css'
import { LeftOut } from './written.tsx'

const MOST_SHOWN = 50

export function Checked({ checked }: { checked: CheckedArchive }) {
  const { event, madeAt, program, laptopName, people, entries, files, bytes, problems, writtenHereAt } =
    checked
  const state = archiveState(problems, checked.canBeTaken)
  const isWhole = state === 'whole' || state === 'with_extras'
  const Icon = isWhole ? IconCircleCheck : IconAlertTriangle
  return (
    <Section title={event.title} note={event.days.map(dayAndDate).join(' · ')}>
      <Stack gap="md" maw="44rem">
        <Alert
          variant="default"
          icon={<Icon aria-hidden />}
          title={isWhole ? 'Utuh' : 'Tidak utuh'}
          role="status"
        >
          {archiveStateText(state)}
        </Alert>
        {problems.length > 0 && (
          <ul className={classes.problems} aria-label="Berkas yang perlu dilihat">
            {problems.slice(0, MOST_SHOWN).map((problem) => (
              <li key={`${problem.kind} ${problem.path}`}>
                <Text size="sm">{archiveProblemText(problem)}</Text>
              </li>
            ))}
            {problems.length > MOST_SHOWN && (
              <li>
                <Text size="sm">dan {thousands(problems.length - MOST_SHOWN)} berkas lain</Text>
              </li>
            )}
          </ul>
        )}
        <Facts>
          <dt>Ditulis</dt>
          <dd>
            {momentText(madeAt, event.zone)} di {laptopName}, Ikrar {program}
          </dd>
          <dt>Isi</dt>
          <dd>
            {thousands(people)} peserta, {thousands(entries)} catatan kehadiran, {thousands(files)} berkas,{' '}
            {fileSize(bytes)}
          </dd>
          <dt>Sidik arsip</dt>
          <dd className={classes.fingerprint}>{fingerprintText(checked.fingerprint)}</dd>
          <dt>Dikenal</dt>
          <dd>
            {writtenHereAt === null
              ? 'Laptop ini belum pernah mencatat sidik ini. Cocokkan dengan yang dicatat ketika arsip dibuat.'
              : `Ya: sidik ini dicatat laptop ini ${momentText(writtenHereAt, event.zone)}.`}
          </dd>
        </Facts>
        <LeftOut leftOut={checked.leftOut} />
      </Stack>
    </Section>
  )
}
