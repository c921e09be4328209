import { expect, test } from 'vitest'
import { ERROR_CODES } from '#shared/contract/errors.ts'
import { incompleteCopySentence, secondCopyProblem } from '#shared/texts/copies.ts'

test('a copy that is everywhere it should be needs no further words', () => {
  expect(incompleteCopySentence({ secondMissing: false, secondProblem: null })).toBeNull()
})

test('a copy that is not on the stick is said to be safe in this laptop, with what to do about the stick', () => {
  const missing = incompleteCopySentence({ secondMissing: true, secondProblem: null })
  expect(missing).toMatch(
    /^Salinan di laptop ini sudah dibuat dan diperiksa\. USB tidak terpasang.+Pasang USB/,
  )
  const full = incompleteCopySentence({ secondMissing: false, secondProblem: 'disk_full' })
  expect(full).toMatch(/^Salinan di laptop ini sudah dibuat dan diperiksa\. .+USB penuh\. Kosongkan/)
})

test('whatever keeps a copy from the stick, the sentence names the USB and ends with what to do', () => {
  for (const code of ERROR_CODES) expect(secondCopyProblem(code)).toMatch(/USB.+(sekali lagi|USB lain)\.$/)
})
