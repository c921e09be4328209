/** A body without the lines, and the rows of fields, that were added and left empty. */
export function withoutEmptyLines<Body>(body: Body): Body {
  const tidy = Object.entries(body as object).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.filter((one) => !isEmpty(one)) : value,
  ])
  // The same fields, with lines left out of lists.
  return Object.fromEntries(tidy) as Body
}

function isEmpty(line: unknown): boolean {
  if (typeof line === 'string') return line.trim() === ''
  return typeof line === 'object' && line !== null && Object.values(line).every((field) => field === '')
}
