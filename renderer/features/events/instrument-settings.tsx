/** Whom an instrument is for, who signs first and who witnesses it; by the rules until somebody decides. */
import { useState } from 'react'
import { Button, Collapse, MultiSelect, Stack, Text } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { CATEGORIES, CATEGORY_LABELS } from '#shared/domain/category.ts'
import { INSTRUMENT_LABELS, type InstrumentKind } from '#shared/domain/events.ts'
import { categoriesMeant } from '#shared/domain/instrument.ts'
import { signatoriesOf, witnessesOf } from '#shared/domain/pledge-officials.ts'
import { BY_RULE, type PledgeSetting } from '#shared/domain/pledge-settings.ts'
import type { DraftProps } from './draft-props.ts'
import classes from './instrument-settings.module.css'
import { OfficialOrder } from './official-order.tsx'

const OPTIONS = CATEGORIES.map((value) => ({ value, label: CATEGORY_LABELS[value] }))

type InstrumentSettingsProps = DraftProps & { instrument: InstrumentKind }

export function InstrumentSettings({ instrument, draft, change }: InstrumentSettingsProps) {
  const [isOpen, setOpen] = useState(false)
  const setting = draft.pledgeSettings[instrument] ?? BY_RULE
  const isByRule = Object.values(setting).every((chosen) => chosen === null)
  const categories = categoriesMeant(instrument, draft)
  const signatories = signatoriesOf(instrument, draft)
  const witnesses = witnessesOf(instrument, draft)
  const Chevron = isOpen ? IconChevronUp : IconChevronDown

  function put(patch: Partial<PledgeSetting>): void {
    change({ pledgeSettings: { ...draft.pledgeSettings, [instrument]: { ...setting, ...patch } } })
  }
  return (
    <div className={classes.settings} role="group" aria-label={`Pengaturan ${INSTRUMENT_LABELS[instrument]}`}>
      <Text size="sm" c="dimmed">
        {categories.length} kategori peserta, {signatories.length} pejabat penanda tangan, {witnesses.length}{' '}
        saksi{isByRule ? ' (menurut kategori dan peran)' : ''}
      </Text>
      <Button
        variant="subtle"
        aria-expanded={isOpen}
        rightSection={<Chevron size={18} aria-hidden />}
        onClick={() => setOpen(!isOpen)}
      >
        Atur siapa yang menandatangani
      </Button>
      <Collapse expanded={isOpen} transitionDuration={100}>
        <Stack gap="md" pt="xs">
          <MultiSelect
            label="Ditujukan kepada"
            data={OPTIONS}
            value={categories}
            searchable
            hidePickedOptions
            nothingFoundMessage="Tidak ada kategori seperti itu"
            onChange={(chosen) => put({ categories: CATEGORIES.filter((one) => chosen.includes(one)) })}
          />
          <OfficialOrder
            label="Pejabat penanda tangan, menurut urutan"
            addLabel="Tambah penanda tangan"
            officials={draft.officials}
            chosen={signatories}
            onChange={(signatoryIds) => put({ signatoryIds })}
          />
          <OfficialOrder
            label="Saksi, menurut urutan"
            addLabel="Tambah saksi"
            officials={draft.officials}
            chosen={witnesses}
            onChange={(witnessIds) => put({ witnessIds })}
          />
          {!isByRule && (
            <Button variant="default" className={classes.back} onClick={() => put(BY_RULE)}>
              Kembali ke kategori dan peran
            </Button>
          )}
        </Stack>
      </Collapse>
    </div>
  )
}
