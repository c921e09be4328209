/** The data are locked and wait: one field, nothing else. */
import { Button, Stack, Text, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { host } from '../../bridge/host.ts'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { SecretForm } from './secret-form.tsx'
import classes from './unlock-page.module.css'

/** `withFolder` offers the folder of the data: not where strangers stand. */
export function UnlockPage({ withFolder = true }: { withFolder?: boolean }) {
  const queries = useQueryClient()
  const unlock = useTell(
    ask.protection.unlock.mutationOptions({ onSuccess: async () => queries.invalidateQueries() }),
    { quiet: true },
  )
  return (
    <main className={classes.page}>
      <Stack className={classes.words} gap="lg">
        <IconLock size={44} stroke={1.25} className={classes.icon} aria-hidden />
        <div>
          <Title order={1} fz="xl" mb="xs">
            Data dikunci
          </Title>
          <Text c="dimmed">
            Data di laptop ini terbuka sesudah kata sandinya ditulis. Tidak ada yang hilang.
          </Text>
        </div>
        <SecretForm
          action="Buka data"
          busy={unlock.isPending}
          sentence={unlock.error === null ? null : sentenceOf(unlock.error)}
          onSecret={(secret) => unlock.mutate({ secret })}
        />
        <Text size="sm" c="dimmed">
          Lupa kata sandi? Kode pemulihan ada pada lembar yang dicetak saat data dikunci. Tanpa keduanya, data
          ini tidak dapat dibuka oleh siapa pun.
        </Text>
        {withFolder && (
          <Button variant="default" className={classes.folder} onClick={() => void host.openDataFolder()}>
            Buka folder data
          </Button>
        )}
      </Stack>
    </main>
  )
}
