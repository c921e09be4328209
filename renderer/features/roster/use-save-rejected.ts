/** The rejected rows as a workbook of their own, to be mended and sent again. */
import { useMutation } from '@tanstack/react-query'
import { client } from '../../bridge/api.ts'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { saveFile } from '../../ui/file-save.ts'
import { showProblem } from '../../ui/notice.tsx'

export function useSaveRejected(eventId: string, importId: string) {
  return useMutation({
    mutationFn: async () => saveFile(await client.roster.rejectedFile({ eventId, importId })),
    onError: (error) => showProblem(sentenceOf(error)),
  })
}
