/** Takes the key that another laptop wrote. */
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'

export function useImportKey(): { take: (file: File) => void; isTaking: boolean } {
  const importKey = useTell(ask.verification.importKey.mutationOptions(), {
    done: ({ eventTitle, fingerprint }) =>
      `Kunci “${eventTitle}” diambil. Cocokkan sidiknya dengan panitia: ${fingerprint}.`,
  })
  return { take: (file) => importKey.mutate({ file }), isTaking: importKey.isPending }
}
