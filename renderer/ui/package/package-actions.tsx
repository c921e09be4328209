/** To and from another laptop: letterheads, texts and events to start from, in one file. */
import { useState } from 'react'
import { Button, FileButton } from '@mantine/core'
import { IconPackageExport, IconPackageImport } from '@tabler/icons-react'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { BringDialog } from './bring-dialog.tsx'
import { type OpenedPackage, TakeDialog } from './take-dialog.tsx'

export function PackageActions() {
  const [bringing, setBringing] = useState(false)
  const [opened, setOpened] = useState<OpenedPackage>()
  const [taking, setTaking] = useState(false)
  const read = useTell(
    ask.packages.read.mutationOptions({
      onSuccess: ({ items }, { file }) => {
        setOpened({ file, items })
        setTaking(true)
      },
    }),
  )
  return (
    <>
      <FileButton
        accept=".ikrar"
        onChange={(file) => file && read.mutate({ file })}
        inputProps={{ 'aria-label': 'Berkas paket dari laptop lain' }}
      >
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<IconPackageImport size={18} aria-hidden />}
            loading={read.isPending}
          >
            Ambil dari laptop lain
          </Button>
        )}
      </FileButton>
      <Button
        variant="default"
        leftSection={<IconPackageExport size={18} aria-hidden />}
        onClick={() => setBringing(true)}
      >
        Bawa ke laptop lain
      </Button>
      <BringDialog opened={bringing} onClose={() => setBringing(false)} />
      {opened && <TakeDialog opened={taking} from={opened} onClose={() => setTaking(false)} />}
    </>
  )
}
