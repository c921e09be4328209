/** Instansi: the letterhead, edited once and used on every paper. */
import { useState } from 'react'
import { Button, Group, Select, Skeleton, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Office } from '#shared/contract/office.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { PackageActions } from '../../ui/package/package-actions.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { NewOffice } from './new-office.tsx'
import { OfficeEditor } from './office-editor.tsx'

const PURPOSE = 'Kop surat, logo, dan ukuran kertas. Diatur sekali, dipakai di semua naskah.'

export function OfficePage() {
  return (
    <Stack>
      <OfficeScreen />
      <Section
        title="Laptop lain"
        note="Kop surat dengan logonya, naskah, dan rancangan kegiatan dapat dibawa dalam satu berkas, tanpa peserta."
      >
        <Group>
          <PackageActions />
        </Group>
      </Section>
    </Stack>
  )
}

function OfficeScreen() {
  const offices = useAsk(ask.offices.list.queryOptions())
  const [chosenId, setChosenId] = useState<string>()
  const [adding, setAdding] = useState(false)
  if (offices.sentence !== null) return <Text>{offices.sentence}</Text>
  if (!offices.data) return <Skeleton height={320} />
  const chosen = offices.data.find(({ id }) => id === chosenId) ?? offices.data[0]
  if (!chosen || adding) {
    return (
      <NewOffice
        purpose={PURPOSE}
        onDone={(office) => {
          setAdding(false)
          if (office) setChosenId(office.id)
        }}
        canCancel={chosen !== undefined}
      />
    )
  }
  return (
    <OfficeEditor
      key={chosen.id}
      office={chosen}
      header={(actions) => (
        <PageHeader
          sticky
          title="Instansi"
          purpose={PURPOSE}
          actions={
            <>
              <OfficeChooser offices={offices.data} chosen={chosen} onChoose={setChosenId} />
              <Button
                variant="default"
                leftSection={<IconPlus size={18} aria-hidden />}
                onClick={() => setAdding(true)}
              >
                Instansi lain
              </Button>
              {actions}
            </>
          }
        />
      )}
    />
  )
}

type OfficeChooserProps = { offices: readonly Office[]; chosen: Office; onChoose: (id: string) => void }

function OfficeChooser({ offices, chosen, onChoose }: OfficeChooserProps) {
  if (offices.length < 2) return null
  return (
    <Select
      aria-label="Instansi yang diatur"
      data={offices.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen.id}
      allowDeselect={false}
      onChange={(id) => id !== null && onChoose(id)}
    />
  )
}
