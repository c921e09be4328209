import { type ReactNode, useState } from 'react'
import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconDeviceFloppy } from '@tabler/icons-react'
import type { Office, OfficeDraft } from '#shared/contract/office.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { LetterheadSheet } from './letterhead-sheet.tsx'
import { PrintedSheet } from './printed-sheet.tsx'
import { LogoField } from './logo-field.tsx'
import { draftOfOffice, isSameOffice, tidyOffice } from './office-draft.ts'
import { OfficeForm } from './office-form.tsx'
import classes from './office.module.css'
import { useLogo } from '../../ui/use-logo.ts'

/** What was typed and not saved yet, by office; kept while other screens are looked at. */
const begun = new Map<string, { draft: OfficeDraft; base: Office }>()

type OfficeEditorProps = { office: Office; header: (actions: ReactNode) => ReactNode }

export function OfficeEditor({ office, header }: OfficeEditorProps) {
  const [{ draft, base }, setState] = useState(
    () => begun.get(office.id) ?? { draft: draftOfOffice(office), base: office },
  )
  const leftLogo = useLogo(office, 'left')
  const rightLogo = useLogo(office, 'right')
  const isChanged = !isSameOffice(draft, draftOfOffice(base))

  function keep(next: OfficeDraft, from: Office): void {
    setState({ draft: next, base: from })
    if (isSameOffice(next, draftOfOffice(from))) begun.delete(office.id)
    else begun.set(office.id, { draft: next, base: from })
  }
  // A new logo makes the office newer without touching what is typed here.
  const isOnlyNewer = isSameOffice(draftOfOffice(base), draftOfOffice(office))
  if (base.updatedAt !== office.updatedAt && (isOnlyNewer || !isChanged)) {
    setState({ draft: isChanged ? draft : draftOfOffice(office), base: office })
  }
  const edit = useTell(
    ask.offices.edit.mutationOptions({ onSuccess: (stored) => keep(draftOfOffice(stored), stored) }),
    { done: 'Instansi disimpan.' },
  )
  const isBehind = isChanged && base.updatedAt !== office.updatedAt

  const sheet = <LetterheadSheet draft={draft} leftLogo={leftLogo} rightLogo={rightLogo} />

  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        edit.mutate({ id: office.id, expected: base.updatedAt, office: tidyOffice(draft) })
      }}
    >
      {header(
        <>
          <Text size="sm" c="dimmed" role="status">
            {isChanged ? 'Ada perubahan yang belum disimpan' : 'Tersimpan'}
          </Text>
          <Button
            type="submit"
            leftSection={<IconDeviceFloppy size={18} aria-hidden />}
            disabled={!isChanged || draft.name.trim() === ''}
            loading={edit.isPending}
          >
            Simpan
          </Button>
        </>,
      )}
      {isBehind && (
        <Alert
          color="yellow"
          variant="outline"
          mb="md"
          icon={<IconAlertTriangle aria-hidden />}
          title="Instansi ini sudah diubah dari tempat lain"
        >
          <Button variant="default" onClick={() => keep(draftOfOffice(office), office)}>
            Muat yang terbaru dan lepaskan isian saya
          </Button>
        </Alert>
      )}
      <div className={classes.columns}>
        <Stack>
          <OfficeForm draft={draft} onChange={(next) => keep(next, base)} />
          <LogoField office={office} left={leftLogo} right={rightLogo} />
        </Stack>
        {isChanged ? sheet : <PrintedSheet office={office} instead={sheet} />}
      </div>
    </form>
  )
}
