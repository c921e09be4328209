/** A deklarasi damai as an organiser would write it: Ikrar brings none of its own. */
import type { TestBackend } from './open-test-backend.ts'

export async function writePeaceText({ texts }: TestBackend['client']): Promise<void> {
  const text = (await texts.list({})).find(({ id }) => id === 'deklarasi-damai')
  if (text?.inUse) return
  await texts.save({
    id: 'deklarasi-damai',
    expected: 0,
    body: {
      kind: 'pledge',
      title: ['Deklarasi {JENIS_PEMILIHAN} Damai Tahun {TAHUN}'],
      opening: 'Kami menyatakan:',
      points: ['Menjaga suasana yang aman dan damai.', 'Menolak politik uang.'],
      closing: 'Demikian deklarasi ini kami buat.',
    },
    source: 'Panitia',
    date: '2024-09-01',
  })
}
