/** A heading in capitals as a person would write it: `DINAS PUPR DAN UPTD` is `Dinas PUPR dan UPTD`. */
import { isAllCapitals } from '../spelling.ts'

const joiningWords = new Set(
  'dan di ke dari untuk pada yang atas oleh dengan serta bagi para atau tentang dalam'.split(' '),
)

/** Abbreviations that could be read as a word; those without a vowel need no list. */
const abbreviations = new Set(
  (
    'pupr pu rsud rsu rsia rsjd rs uptd upt dprd sdm asn tni polri kpu ppa pppa p3a ppkb p2kb dp3a dp3ap2kb dpmptsp ' +
    'kukm ukm umkm ikm sda esda esdm spam ipa ibi ppid upp ulp uke ukpbj lpse apip bpkad bkad bpkpd bapenda bppkad ' +
    'sma sman smak sdi sdit mts mtsn tk tka paud pkbm skb slb slbn sd smp smpn smk smkn ' +
    'kua rt rw pkk kb pmi baznas mui pgri iai idi ppni ppdi apdesi abpednas bumd bumdes pdam perumda tvri rri pln ' +
    'telkom bri bni btn ntt ntb diy dki usa iii ii iv vi vii viii ix xi xii opd skpd uobk blud ipkd kesra ' +
    'lkpp bappeda btp tapem ortal pbj aset tik ict p2p yankes pai ppks ppn apbd aps dlh dkp dpmd dp2kp'
  ).split(' '),
)
/** In the list above only because they are names one may write in capitals; written as words. */
const writtenAsWords = new Set(
  'bappeda kesra tapem ortal yankes aset baznas bapenda perumda bumdes telkom'.split(' '),
)

export function displayCase(text: string): string {
  if (!isAllCapitals(text)) return text
  let isFirst = true
  return text.replace(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu, (word, offset: number) => {
    const shown = displayWord(word, isFirst, text[offset - 1], text[offset + word.length])
    isFirst = false
    return shown
  })
}

function displayWord(
  word: string,
  isFirst: boolean,
  before: string | undefined,
  after: string | undefined,
): string {
  const small = word.toLowerCase()
  if (joiningWords.has(small) && !isFirst) return small
  if (isAbbreviation(small) || (after === '.' && word.length <= 2)) return word
  // `(BKPSDM)` and `(BAPPEDA)`: what stands in brackets behind a name is its short form.
  if (before === '(' && after === ')' && word.length <= 8) return word
  return word.charAt(0) + small.slice(1)
}

function isAbbreviation(small: string): boolean {
  if (writtenAsWords.has(small)) return false
  if (abbreviations.has(small) || small.length === 1 || /\d/.test(small)) return true
  return !/[aeiouy]/.test(small) && small !== 'jl' && small !== 'jln'
}
