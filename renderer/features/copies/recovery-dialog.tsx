/** A new recovery code: shown once, to be printed or saved. It counts only when it is said to be kept. */
import { useEffect, useState } from 'react'
import { Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { showRecoveryCode } from '#shared/domain/recovery-code.ts'
import { toLocal } from '#shared/domain/time.ts'
import { ask, client } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { printFile } from '../../ui/file-print.ts'
import { saveFile } from '../../ui/file-save.ts'
import { laptopZone } from '../../ui/format.ts'
import { showProblem } from '../../ui/notice.tsx'
import classes from './recovery-dialog.module.css'

export function RecoveryDialog({ onClose }: { onClose: () => void }) {
  const code = useNewCode()
  const keep = useTell(ask.protection.keepRecoveryCode.mutationOptions({ onSuccess: onClose }), {
    done: 'Kode pemulihan ini berlaku mulai sekarang.',
  })
  return (
    <Modal opened onClose={onClose} title="Kode pemulihan" size="lg">
      <Stack gap="md">
        <Text size="sm">
          Kode ini membuka data bila kata sandi terlupa atau laptop diganti. Cetak atau catat sekarang, lalu
          simpan di tempat terkunci, terpisah dari laptop dan USB. Kode ini tidak ditampilkan lagi.
        </Text>
        {code === null ? <Skeleton height={72} /> : <p className={classes.code}>{showRecoveryCode(code)}</p>}
        <CodePaper code={code} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Nanti saja
          </Button>
          <Button
            disabled={code === null}
            loading={keep.isPending}
            onClick={() => code !== null && keep.mutate({ code })}
          >
            Sudah saya simpan
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function CodePaper({ code }: { code: string | null }) {
  const paper = useTell(ask.protection.recoveryPaper.mutationOptions())
  const draw = async (): Promise<File | undefined> => {
    if (code === null) return undefined
    const day = toLocal(Date.now(), laptopZone).date
    return paper.mutateAsync({ code, day }).catch(() => undefined)
  }
  async function leave(way: (file: File) => Promise<boolean>): Promise<void> {
    const file = await draw()
    if (file) await way(file)
  }
  const waiting = { disabled: code === null || paper.isPending }
  return (
    <Group>
      <Button
        {...waiting}
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => void leave(printFile)}
      >
        Cetak
      </Button>
      <Button
        {...waiting}
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => void leave(saveFile)}
      >
        Simpan PDF
      </Button>
    </Group>
  )
}

/** Never remembered among the answers of the backend: it is gone with the dialog. Null until it is there. */
function useNewCode(): string | null {
  const [code, setCode] = useState<string | null>(null)
  useEffect(() => {
    let isOpen = true
    client.protection
      .newRecoveryCode()
      .then((made) => isOpen && setCode(made.code))
      .catch((error: unknown) => showProblem(sentenceOf(error)))
    return () => {
      isOpen = false
    }
  }, [])
  return code
}
