/** Finds laws and articles in what a clerk typed: "Pasal 282 UU Pemilu Nomor 5 Tahun 2014". */

import type { LegalTopic } from './legal-bases.ts'

export type CitedLaw = {
  type: 'UU' | 'PP' | 'MK'
  number: string
  year: number
  /** What the citation itself calls the law; null where it gives no name. */
  topic: LegalTopic | null
  /** The law as it was written. */
  written: string
}

/** One law, or a chain of a law and its changes, with the articles that are cited from it. */
export type Citation = { laws: CitedLaw[]; articles: string[] }

type Found = { start: number; end: number } & ({ law: CitedLaw } | { articles: string[] })

const LAW = new RegExp(
  [
    String.raw`(?<!\bpengganti\s+)\b(undang[\s-]*undang|u\.?u|peraturan\s+pemerintah(?!\s+pengganti)|p\.?p)\.?(?=[\s(),-])`,
    // Up to five words of a name: "Pemilu", "Republik Indonesia". Never across another law.
    String.raw`((?:[\s(),.-]+(?!(?:no|nomor|nomer|dan|jo|juncto|serta|u\.?u|p\.?p|undang|peraturan|perpp?u|pasal|ps)\b)[a-z]+){0,5}?)`,
    String.raw`[\s(),.-]+(?:(?:nomor|nomer|no)\b[\s.:]*)?`,
    String.raw`(\d{1,3})\s*(?:tahun|thn|th|\/)[\s.]*(\d{4})\b`,
  ].join(''),
  'gi',
)
const COURT =
  /\b(?:putusan\s+)?(?:mk|mahkamah\s+konstitusi)[\s().,-]*(?:(?:nomor|no)\b[\s.:]*)?(\d{1,3}\/PUU-[IVXLC]+\/(\d{4}))/gi
const ARTICLES =
  /\b(?:pasal|ps)\b[\s.]*(\d{1,3}\b(?:[\s,&]+(?:(?:dan|serta|jo|juncto)\b[\s.]*)?\d{1,3}\b(?!\s*(?:tahun|thn|th|\/)))*)/gi
/** Paragraphs, letters and numbers below an article; they would be taken for more articles. */
const BELOW_ARTICLE =
  /\(\s*\w{1,3}\s*\)|\b(?:ayat|huruf|angka)\b(?:\s+(?:[a-z]|\d{1,2})\b(?:\s*(?:,|dan)\s*[a-z]\b)*)?/gi
const CHANGED_BY = /\b(?:diubah|perubahan|jo|juncto|atas|menjadi)\b/i

/** A semicolon or a new line begins anew; inside, articles belong to the law they stand beside. */
export function findCitations(text: string): Citation[] {
  return text.split(/[;\n]/).flatMap((part) => citationsOf(part.replace(BELOW_ARTICLE, ' ')))
}

function citationsOf(text: string): Citation[] {
  const found = [...findLaws(text), ...findCourtRulings(text), ...findArticles(text)].toSorted(
    (a, b) => a.start - b.start,
  )
  const articlesComeFirst = found[0] !== undefined && 'articles' in found[0]
  const citations: Citation[] = []
  const waiting: string[] = []
  let lastLawEnd = 0
  for (const item of found) {
    const current = citations.at(-1)
    if ('articles' in item) {
      if (articlesComeFirst || !current) waiting.push(...item.articles)
      else current.articles.push(...item.articles)
      continue
    }
    const between = text.slice(lastLawEnd, item.start)
    if (current && waiting.length === 0 && CHANGED_BY.test(between)) current.laws.push(item.law)
    else citations.push({ laws: [item.law], articles: waiting.splice(0) })
    lastLawEnd = item.end
  }
  const last = citations.at(-1)
  if (waiting.length === 0) return citations
  if (!last) return [{ laws: [], articles: waiting }]
  last.articles.push(...waiting)
  return citations
}

function findLaws(text: string): Found[] {
  return [...text.matchAll(LAW)].map((match) => {
    const [written, word = '', name = '', number = '', year = ''] = match
    const end = match.index + written.length
    const after = /^[\s,.()-]*tentang\s+([^,;()]*)/i.exec(text.slice(end))?.[1] ?? ''
    const type = /^p/i.test(word) ? 'PP' : 'UU'
    const law: CitedLaw = {
      type,
      number: String(Number(number)),
      year: Number(year),
      // Government regulations on civil servants are many; only laws go by such a short name.
      topic: type === 'UU' ? (topicOf(name) ?? topicOf(after)) : null,
      written: written.replace(/\s+/g, ' '),
    }
    return { start: match.index, end, law }
  })
}

function findCourtRulings(text: string): Found[] {
  return [...text.matchAll(COURT)].map((match) => {
    const [written, number = '', year = ''] = match
    const law: CitedLaw = {
      type: 'MK',
      number: number.toUpperCase(),
      year: Number(year),
      topic: null,
      written,
    }
    return { start: match.index, end: match.index + written.length, law }
  })
}

function findArticles(text: string): Found[] {
  return [...text.matchAll(ARTICLES)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    articles: (match[1]?.match(/\d+/g) ?? []).map((article) => String(Number(article))),
  }))
}

function topicOf(name: string): LegalTopic | null {
  const words = name.trim()
  if (/^(?:perubahan|penetapan)\b/i.test(words)) return null
  if (/\b(?:pilkada|pemilihan\s+(?:gubernur|bupati|wali\s*kota|kepala\s+daerah))\b/i.test(words))
    return 'pilkada'
  if (/\b(?:pemilu|pemilihan\s+umum)\b/i.test(words)) return 'pemilu'
  if (/\b(?:asn|aparatur\s+sipil\s+negara)\b/i.test(words)) return 'asn'
  return /^desa\b/i.test(words) ? 'desa' : null
}
