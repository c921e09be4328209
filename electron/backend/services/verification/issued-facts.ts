/** What was issued, as it is told to whoever checks a paper: one line for every content. */
import type { IssuedFacts } from '#shared/contract/checking-key-file.ts'
import { documentOptions } from '#shared/contract/document-options/index.ts'
import { PAPER_CONTENT_DIGITS } from '#shared/domain/paper-code.ts'
import type { IssuedPaper } from '../../store/issued-papers.ts'

/** `issues` of one event, newest first; so is the answer. */
export function issuedFactsOf(issues: readonly IssuedPaper[]): IssuedFacts[] {
  const byContent = new Map<string, IssuedPaper[]>()
  const newestOf = new Map<string, IssuedPaper>()
  for (const issue of issues) {
    const same = byContent.get(issue.contentHash) ?? []
    byContent.set(issue.contentHash, [...same, issue])
    const subject = subjectOf(issue)
    if (!newestOf.has(subject)) newestOf.set(subject, issue)
  }
  return [...byContent.values()].flatMap((same) => {
    const [last] = same
    const newest = last && newestOf.get(subjectOf(last))
    return last && newest ? [factsOf(last, same.length, newest)] : []
  })
}

function factsOf(last: IssuedPaper, times: number, newest: IssuedPaper): IssuedFacts {
  const { kind, title, number, pages, textVersion, issuedAt, way, desk, contentHash } = last
  return {
    ...{ kind, title, number, pages, textVersion, issuedAt, way, desk, times },
    content: contentHash.slice(0, PAPER_CONTENT_DIGITS),
    newer: newest.contentHash === contentHash ? null : { at: newest.issuedAt, number: newest.number },
  }
}

/**
 * Two issues are the same paper where the same was asked for, the sheet aside: another day or another group of
 * people is another paper. Parsed, so that choices which came later have their defaults.
 */
function subjectOf({ kind, options }: IssuedPaper): string {
  const parsed = documentOptions.safeParse(JSON.parse(options))
  if (!parsed.success) return `${kind} ${options}`
  return JSON.stringify({ ...parsed.data, paper: '' })
}
