/**
 * Finding a person while the name is being typed. A key is made once per person (it may be stored), a
 * question once per keystroke; 20,000 keys are then compared with plain string searches.
 */
import { splitName } from './names.ts'
import { fold } from './spelling.ts'

export type SearchKey = {
  /** Folded words of the name without gelar, each after a space; `#m` marks any spelling of Muhammad. */
  words: string
  /** NIP, NIK, telephone: digits, each after a space. */
  digits: string
}

export type Searchable = {
  name: string
  nip?: string | null
  nik?: string | null
  idWritten?: string | null
  phone?: string | null
}

/** Spellings that are one name to whoever looks for it; the first is the one for comparing. */
const families: readonly { mark: string; spellings: readonly string[] }[] = [
  {
    mark: '#m',
    spellings: (
      'muhammad muhamad muhamed muhammed muh muhd moh mohd mohamad mohammad mohamed mohammed mohd moch mochamad ' +
      'mochammad mokhamad mokhammad mukhamad mukhammad mokh mhd muchamad muchammad muhammat'
    ).split(' '),
  },
  { mark: '#s', spellings: 'siti sitti st sity sitty syiti site'.split(' ') },
  { mark: '#a', spellings: 'abdul abd abdoel abdoul'.split(' ') },
  { mark: '#k', spellings: 'achmad ahmad akhmad ahmat achmat'.split(' ') },
  { mark: '#y', spellings: 'yohanes johanes yohannes johannes yoh joh'.split(' ') },
]

const familyOf = new Map<string, { mark: string; spellings: readonly string[] }>()
const marksByBeginning = new Map<string, string>()
for (const family of families) {
  for (const spelling of family.spellings) {
    familyOf.set(spelling, family)
    for (let size = 2; size <= spelling.length; size++)
      marksByBeginning.set(spelling.slice(0, size), family.mark)
  }
}

/** The key of one person. `words` and `digits` begin with a space unless they are empty. */
export function searchKey(person: Searchable): SearchKey {
  return { words: searchWords(person.name), digits: searchDigits(person) }
}

function searchWords(fullName: string): string {
  const { name } = splitName(fullName)
  const words = fold(name).split(' ')
  let key = ''
  for (const [index, word] of words.entries()) {
    if (word === '') continue
    key += ` ${word}`
    const mark = familyMark(word, index === 0 && words.length > 1 && /^m\./i.test(name))
    if (mark !== null) key += ` ${mark}`
  }
  if (/['`´‘’ʻʼ]/.test(name)) key += afterApostrophe(name)
  if (!name.includes('-')) return key
  for (const [joined] of name.matchAll(/\p{L}+(?:-\p{L}+)+/gu)) key += ` ${fold(joined.replaceAll('-', ''))}`
  return key
}

/** `O'Neil` is found by its second half too. */
function afterApostrophe(name: string): string {
  return name
    .split(/[\s-]+/)
    .flatMap((word) => word.split(/['`´‘’ʻʼ]/).slice(1))
    .filter((half) => half.length >= 3)
    .map((half) => ` ${fold(half)}`)
    .join('')
}

function familyMark(word: string, isInitialM: boolean): string | null {
  return isInitialM ? '#m' : (familyOf.get(word)?.mark ?? null)
}

function searchDigits(person: Searchable): string {
  let digits = ''
  for (const number of [person.nip, person.nik, person.idWritten, person.phone]) {
    const found = number?.replace(/\D/g, '') ?? ''
    if (found !== '') digits += ` ${found}`
  }
  return digits
}

/** The question of one keystroke. Every word must begin a word of the name; digits must end or be in a number. */
export function compileQuery(query: string): (key: SearchKey) => boolean {
  const numbers = query.replace(/(?<=\d)[\s.-]+(?=\d)/g, '')
  const wanted = fold(withoutGelar(numbers))
    .split(' ')
    .filter((word) => word !== '')
  if (wanted.length === 0) return () => true
  const tests = wanted.map((word) => (/^\d+$/.test(word) ? digitsTest(word) : wordTest(word)))
  const [only] = tests
  if (tests.length === 1 && only !== undefined) return only
  return (key) => tests.every((test) => test(key))
}

/**
 * What at least one word of every name that answers the query begins with, or is marked by: quick to look for, so
 * that only what has it need be compared. Undefined where nothing is asked.
 */
export function beginningSought(query: string): { beginning: string; mark: string | null } | undefined {
  const words = fold(withoutGelar(query)).split(' ')
  const [longest] = words.toSorted((one, other) => other.length - one.length)
  if (longest === undefined || longest === '') return undefined
  const mark = marksByBeginning.get(longest)
  return { beginning: ` ${longest}`, mark: mark === undefined ? null : ` ${mark}` }
}

/** Whether a person answers the query; for long lists make the keys once and use `compileQuery`. */
export function matches(query: string, person: Searchable): boolean {
  return compileQuery(query)(searchKey(person))
}

/** Gelar in the question is passed over while another word is left. */
function withoutGelar(query: string): string {
  const { name } = splitName(query)
  return name === '' ? query : name
}

function wordTest(word: string): (key: SearchKey) => boolean {
  const beginning = ` ${word}`
  const mark = marksByBeginning.get(word)
  if (mark === undefined) return (key) => key.words.includes(beginning)
  const marked = ` ${mark}`
  return (key) => key.words.includes(beginning) || key.words.includes(marked)
}

/** Up to three digits are the tail of a number, more may stand anywhere in it. */
function digitsTest(digits: string): (key: SearchKey) => boolean {
  if (digits.length > 3) return (key) => key.digits.includes(digits)
  const tail = `${digits} `
  return (key) => key.digits.endsWith(digits) || key.digits.includes(tail)
}

/**
 * The same for two spellings of one name: gelar, capitals, signs and doubled letters gone, old spelling
 * (oe, dj, tj) renewed, families of spellings made one. For finding duplicates, never for showing.
 */
export function nameSkeleton(fullName: string): string {
  const words = fold(splitName(fullName).name).split(' ')
  const [first] = words
  if (words.length > 1 && first === 'm') words[0] = 'muhammad'
  if (words.length > 1 && first === 'ny') words.shift()
  let skeleton = ''
  for (const word of words) {
    const alike = familyOf.get(word)?.spellings[0] ?? renewSpelling(word)
    skeleton = skeleton === '' ? alike : `${skeleton} ${alike}`
  }
  return skeleton
}

const renewable = /oe|[dt]j|[nsk]j|(.)\1/

function renewSpelling(word: string): string {
  if (!renewable.test(word)) return word
  return word
    .replace(/oe/g, 'u')
    .replace(/dj/g, 'j')
    .replace(/tj/g, 'c')
    .replace(/(?<=[nsk])j(?=[aiu])/g, 'y')
    .replace(/(\p{L})\1+/gu, '$1')
}
