import { useState } from 'react'
import { Button } from '@mantine/core'
import type { Office } from '#shared/contract/office.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EMPTY_OFFICE, tidyOffice } from './office-draft.ts'
import { OfficeForm } from './office-form.tsx'
import { LetterheadSheet } from './letterhead-sheet.tsx'
import classes from './office.module.css'

type NewOfficeProps = { purpose: string; canCancel: boolean; onDone: (office: Office | undefined) => void }

export function NewOffice({ purpose, canCancel, onDone }: NewOfficeProps) {
  const [draft, setDraft] = useState(EMPTY_OFFICE)
  const create = useTell(ask.offices.create.mutationOptions({ onSuccess: onDone }), {
    done: 'Instansi disimpan. Tambahkan logonya bila ada.',
  })
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        create.mutate({ office: tidyOffice(draft) })
      }}
    >
      <PageHeader
        title="Instansi"
        purpose={purpose}
        actions={
          <>
            {canCancel && (
              <Button variant="default" onClick={() => onDone(undefined)}>
                Batal
              </Button>
            )}
            <Button type="submit" disabled={draft.name.trim() === ''} loading={create.isPending}>
              Simpan instansi
            </Button>
          </>
        }
      />
      <div className={classes.columns}>
        <OfficeForm draft={draft} onChange={setDraft} />
        <LetterheadSheet draft={draft} leftLogo={null} rightLogo={null} />
      </div>
    </form>
  )
}
