/** Print, PDF, Word and Markdown of the text that is open, all of the same content. */
import { Button, Menu } from '@mantine/core'
import {
  IconChevronDown,
  IconFileText,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconPrinter,
} from '@tabler/icons-react'
import type { DocumentOptions } from '#shared/contract/document-options/index.ts'
import { client } from '../../bridge/api.ts'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { useDesk } from '../../devices/desk.ts'
import { printFile } from '../../ui/file-print.ts'
import { saveFile } from '../../ui/file-save.ts'
import { showDone, showProblem } from '../../ui/notice.tsx'
import type { TextChosen } from './use-write-up.ts'

type Way = 'print' | 'save' | 'word' | 'markdown'

export function LeavingMenu({ chosen }: { chosen: TextChosen }) {
  const desk = useDesk()
  async function leave(way: Way): Promise<void> {
    try {
      if (way === 'word') await saveWord(chosen)
      else if (way === 'markdown') await saveMarkdown(chosen)
      else await leaveAsPdf(chosen, way, desk.name)
    } catch (error) {
      showProblem(sentenceOf(error))
    }
  }
  const on = (way: Way) => () => void leave(way)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
          Cetak atau simpan
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPrinter size={18} aria-hidden />} onClick={on('print')}>
          Cetak
        </Menu.Item>
        <Menu.Item leftSection={<IconFileTypePdf size={18} aria-hidden />} onClick={on('save')}>
          Simpan PDF
        </Menu.Item>
        <Menu.Item leftSection={<IconFileTypeDocx size={18} aria-hidden />} onClick={on('word')}>
          Simpan Word
        </Menu.Item>
        <Menu.Item leftSection={<IconFileText size={18} aria-hidden />} onClick={on('markdown')}>
          Simpan Markdown
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

async function leaveAsPdf(chosen: TextChosen, way: 'print' | 'save', desk: string): Promise<void> {
  const { eventId } = chosen
  const options = await optionsOf(chosen)
  const { file, ...issue } = await client.documents.render({ eventId, options })
  const left = way === 'print' ? await printFile(file) : await saveFile(file)
  if (left) await client.documents.record({ eventId, options, ...issue, way, desk })
}

async function saveWord(chosen: TextChosen): Promise<void> {
  const { file } = await client.documents.renderDocx({
    eventId: chosen.eventId,
    options: await optionsOf(chosen),
  })
  await saveFile(file)
}

async function saveMarkdown(chosen: TextChosen): Promise<void> {
  const { file, photos } = await client.writeUps.markdown(chosen)
  if (!(await saveFile(file)) || photos.length === 0) return
  showDone(
    `Naskah disimpan. Foto disebut di dalamnya sebagai ${photos[0]?.name ?? ''} dan seterusnya; fotonya sendiri ada dalam PDF dan Word.`,
  )
}

/** On the sheet of the institution, as the list of papers offers it. */
async function optionsOf({ eventId, kind, edition, approval }: TextChosen): Promise<DocumentOptions> {
  const lines = await client.documents.list({ eventId })
  const line = lines.find((one) => one.kind === kind)
  if (!line) throw new Error(`no paper of the kind ${kind}`)
  const which = { ...(edition === 0 ? {} : { addendum: edition }), ...(approval ? { approval } : {}) }
  return { ...line.options, ...which }
}
