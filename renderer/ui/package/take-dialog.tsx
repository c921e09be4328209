import { useState } from 'react'
import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import type { PackageItem } from '#shared/contract/packages.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import classes from './take-dialog.module.css'

export type OpenedPackage = { file: File; items: PackageItem[] }

const HEADINGS = [
  { kind: 'office', heading: 'Kop surat' },
  { kind: 'text', heading: 'Naskah' },
  { kind: 'event', heading: 'Rancangan kegiatan' },
] as const satisfies readonly { kind: PackageItem['kind']; heading: string }[]

type TakeDialogProps = { opened: boolean; from: OpenedPackage; onClose: () => void }

/** What the file brings beside what is here; nothing is replaced that was not ticked. */
export function TakeDialog({ opened, from, onClose }: TakeDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Ambil dari laptop lain" size="lg">
      {/* Another file is another choice. */}
      <TakeForm key={from.items.map(({ key }) => key).join()} from={from} onClose={onClose} />
    </Modal>
  )
}

function TakeForm({ from, onClose }: Omit<TakeDialogProps, 'opened'>) {
  const { file, items } = from
  const [chosen, setChosen] = useState(() =>
    items.filter(({ state }) => state === 'new').map(({ key }) => key),
  )
  const [useTexts, setUseTexts] = useState(false)
  const take = useTell(ask.packages.take.mutationOptions({ onSuccess: onClose }), {
    done: ({ offices, texts, events }) =>
      `Diambil: ${offices} kop surat, ${texts} versi naskah, ${events} rancangan kegiatan.`,
  })
  const hasTextsInUse = items.some(({ inUseThere }) => inUseThere)
  const isNothingNew = items.every(({ state }) => state === 'same')
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        const taken = items.filter(({ key }) => chosen.includes(key))
        take.mutate({ file, useTexts, items: taken.map(({ key, state, stamp }) => ({ key, state, stamp })) })
      }}
    >
      <Text size="sm" mb="md">
        {isNothingNew
          ? 'Semua isi paket ini sudah ada di laptop ini. Tidak ada yang perlu diambil.'
          : 'Centang yang hendak diambil. Yang tidak dicentang tidak mengubah apa pun di laptop ini.'}
      </Text>
      <Checkbox.Group aria-label="Isi paket" value={chosen} onChange={setChosen}>
        <Stack>
          {HEADINGS.map(({ kind, heading }) => (
            <Items key={kind} heading={heading} items={items.filter((item) => item.kind === kind)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {hasTextsInUse && (
        <Checkbox
          mt="md"
          label="Gunakan naskah seperti di laptop asal"
          description="Kegiatan yang sudah lewat tetap memakai naskahnya."
          checked={useTexts}
          onChange={(e) => setUseTexts(e.currentTarget.checked)}
        />
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Batal
        </Button>
        <Button
          type="submit"
          loading={take.isPending}
          disabled={chosen.length === 0 && !useTexts}
          data-autofocus
        >
          Ambil yang dicentang
        </Button>
      </Group>
    </form>
  )
}

function Items({ heading, items }: { heading: string; items: readonly PackageItem[] }) {
  if (items.length === 0) return null
  return (
    <div role="group" aria-label={heading}>
      <Text size="sm" fw={600} mb="xs">
        {heading}
      </Text>
      <Stack gap="sm">
        {items.map((item) => (
          <Checkbox
            key={item.key}
            value={item.key}
            disabled={item.state === 'same'}
            label={
              <>
                {item.name} <StateMark item={item} />
              </>
            }
            description={item.detail}
          />
        ))}
      </Stack>
    </div>
  )
}

function StateMark({ item: { kind, state } }: { item: PackageItem }) {
  const changed =
    kind === 'office' ? 'berbeda: mengganti yang ada di sini' : 'sudah ada yang bernama sama: ditambahkan'
  const words = { new: 'baru', same: 'sudah ada', differs: changed }[state]
  return (
    <span className={classes.state} data-state={state}>
      {words}
    </span>
  )
}
