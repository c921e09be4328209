import { expect, test } from 'vitest'
import { nipSentence } from '../../../../renderer/ui/nip-verdict.tsx'
import { readNip } from '../../../../shared/domain/nip.ts'

test.each([
  ['', 'Kosongkan bila tidak punya NIP.'],
  ['1989022020170320', 'Baru 16 dari 18 angka.'],
  ['1989022020170320034', 'Terlalu panjang: 19 angka, seharusnya 18.'],
  ['198902202017032003', 'Sah: PNS, perempuan, lahir 20 Februari 1989'],
  ['198902202023211003', 'Sah: PPPK, laki-laki, lahir 20 Februari 1989'],
  ['198902302017032003', 'Delapan angka pertama bukan tanggal lahir yang mungkin (tahun, bulan, tanggal).'],
  [
    '1,98910E+17',
    'Tiga angka terakhir tampak hilang karena format angka di Excel. Salin dari dokumen aslinya.',
  ],
])('"%s" is judged while it is typed: %s', (typed, sentence) => {
  expect(nipSentence(readNip(typed))).toBe(sentence)
})
