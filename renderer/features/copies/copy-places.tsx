import type { ReactNode } from 'react'
import { Button, Group, Skeleton, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { CopiesState } from '#shared/contract/copies.ts'
import { secondCopyProblem } from '#shared/texts/copies.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import { host } from '../../bridge/host.ts'
import { ago, fileSize } from '../../ui/format.ts'
import { useNow } from '../../ui/use-now.ts'
import classes from './copy-places.module.css'

/** Where copies are kept: in this laptop always, and in a folder that leaves the room with somebody. */
export function CopyPlaces() {
  const state = useAsk(ask.copies.state.queryOptions())
  if (state.sentence !== null) return <Text size="sm">{state.sentence}</Text>
  if (!state.data) return <Skeleton height={160} />
  return (
    <div className={classes.places}>
      <ThisLaptop state={state.data} />
      <SecondFolder state={state.data} />
    </div>
  )
}

function ThisLaptop({ state }: { state: CopiesState }) {
  const now = useNow(15_000)
  const { newestAt, freeBytes } = state
  return (
    <section className={classes.place} aria-labelledby="salinan-laptop">
      <Title order={2} id="salinan-laptop">
        Di laptop ini
      </Title>
      <State good={newestAt !== null}>
        {newestAt === null ? 'Belum ada salinan' : `Salinan terbaru ${ago(newestAt, now)}`}
      </State>
      <Text size="sm" c="dimmed">
        Menolong bila data rusak atau salah hapus.
        {freeBytes !== null && ` Sisa tempat ${fileSize(freeBytes)}.`}
      </Text>
      <Group mt="auto">
        <Button variant="default" onClick={() => void host.openDataFolder()}>
          Buka folder data
        </Button>
      </Group>
    </section>
  )
}

function SecondFolder({ state }: { state: CopiesState }) {
  const now = useNow(15_000)
  const choose = useTell(ask.copies.chooseSecondFolder.mutationOptions(), {
    done: ({ secondFolder }) =>
      secondFolder === null
        ? 'Salinan kedua tidak dibuat lagi. Salinan yang sudah ada tetap di sana.'
        : 'Salinan kedua dibuat di folder ini mulai sekarang.',
  })
  async function chooseFolder(): Promise<void> {
    const folder = await host.chooseFolder()
    if (folder !== undefined) choose.mutate({ folder })
  }
  return (
    <section className={classes.place} aria-labelledby="salinan-usb">
      <Title order={2} id="salinan-usb">
        Di USB atau folder kedua
      </Title>
      <State good={isSecondGood(state)}>{secondState(state, now)}</State>
      <Text size="sm" c="dimmed" className={classes.path}>
        {state.secondFolder ?? 'Menolong bila laptop hilang atau mati. Pasang USB, lalu pilih foldernya.'}
      </Text>
      <Group mt="auto">
        <Button variant="default" loading={choose.isPending} onClick={() => void chooseFolder()}>
          {state.secondFolder === null ? 'Pilih folder' : 'Ganti folder'}
        </Button>
        {state.secondFolder !== null && (
          <Button variant="subtle" color="gray" onClick={() => choose.mutate({ folder: null })}>
            Berhenti memakai folder ini
          </Button>
        )}
      </Group>
    </section>
  )
}

const isSecondGood = ({ secondFolder, secondMissing, secondProblem, secondNewestAt }: CopiesState) =>
  secondFolder !== null && !secondMissing && secondProblem === null && secondNewestAt !== null

function secondState(state: CopiesState, now: number): string {
  const { secondFolder, secondMissing, secondProblem, secondNewestAt } = state
  if (secondFolder === null) return 'Belum ada salinan di USB'
  if (secondMissing) return 'USB tidak terpasang; pasang kembali dan salinan dilanjutkan sendiri'
  if (secondProblem !== null) return secondCopyProblem(secondProblem)
  return secondNewestAt === null
    ? 'Salinan pertama belum dibuat'
    : `Salinan terbaru ${ago(secondNewestAt, now)}`
}

function State({ good, children }: { good: boolean; children: ReactNode }) {
  const Icon = good ? IconCircleCheck : IconAlertTriangle
  return (
    <p className={good ? classes.good : classes.warning}>
      <Icon size={18} aria-hidden />
      {children}
    </p>
  )
}
