/** A paper of running text as a Word document with the same content as the PDF; the minutes unless another is named. */
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { DocumentOptions } from '#shared/contract/document-options/index.ts'
import { client } from '../../bridge/api.ts'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { saveFile } from '../file-save.ts'
import { showProblem } from '../notice.tsx'

type SaveWordProps = { eventId: string; options?: DocumentOptions; fullWidth?: boolean }

export function SaveWord({ eventId, options, fullWidth = false }: SaveWordProps) {
  async function save(): Promise<void> {
    try {
      const { file } = await client.documents.renderDocx({ eventId, options })
      await saveFile(file)
    } catch (error) {
      showProblem(sentenceOf(error))
    }
  }
  return (
    <Button
      variant="default"
      fullWidth={fullWidth}
      leftSection={<IconDownload size={18} aria-hidden />}
      onClick={() => void save()}
    >
      Simpan Word
    </Button>
  )
}
