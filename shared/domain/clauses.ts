/**
 * Cuts a text into lines for speaking together: who leads says one, all repeat it. A line ends where a
 * voice rests, at a sign or before a word that begins a new thought, and is never wider than the page.
 */

/** Words before which a voice may rest. */
const OPENERS: ReadonlySet<string> = new Set([
  'agar',
  'atau',
  'baik',
  'bagi',
  'dalam',
  'dan',
  'dan/atau',
  'demi',
  'dengan',
  'di',
  'kami',
  'kepada',
  'maupun',
  'oleh',
  'pada',
  'serta',
  'selama',
  'sesuai',
  'tanpa',
  'terhadap',
  'tidak',
  'untuk',
  'yang',
])

/** What it costs to rest there; resting nowhere costs nothing. */
const COST = { line: 20, afterSign: 0, beforeOpener: 6, elsewhere: 45, shortLine: 25 }
/** Parts of the width. */
const SHORT = 0.3

/**
 * @param share how much of the width a line takes: 1 fills it.
 * @returns the words in their order. Only a word that alone is wider than the page makes a line wider than it.
 */
export function clausesOf(text: string, share: (line: string) => number): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '')
  /** The cheapest way to say the first words up to each place, and where its last line begins. */
  const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }]
  for (let end = 1; end <= words.length; end++) {
    let cheapest = { cost: Infinity, start: end - 1 }
    for (let start = end - 1; start >= 0; start--) {
      const width = share(words.slice(start, end).join(' '))
      if (width > 1 && start < end - 1) break
      const cost = (best[start]?.cost ?? 0) + lineCost(width) + restCost(words, end)
      if (cost < cheapest.cost) cheapest = { cost, start }
    }
    best.push(cheapest)
  }
  const lines: string[] = []
  for (let end = words.length; end > 0; end = best[end]?.start ?? 0)
    lines.unshift(words.slice(best[end]?.start ?? 0, end).join(' '))
  return lines
}

function lineCost(width: number): number {
  return COST.line + (width < SHORT ? COST.shortLine : 0)
}

function restCost(words: readonly string[], at: number): number {
  const [before, next] = [words[at - 1] ?? '', words[at]]
  if (next === undefined || /[,;:.!?]["”)]?$/.test(before)) return COST.afterSign
  // A line that ends with "serta" or "yang" leaves the voice hanging.
  const rests = OPENERS.has(next.toLowerCase()) && !OPENERS.has(before.toLowerCase())
  return rests ? COST.beforeOpener : COST.elsewhere
}
