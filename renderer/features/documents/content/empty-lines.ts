/** A body without the lines that were added and left empty. */
export function withoutEmptyLines<Body>(body: Body): Body {
  const tidy = Object.entries(body as object).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.filter((one) => typeof one !== 'string' || one.trim() !== '') : value,
  ])
  // The same fields, with lines left out of lists.
  return Object.fromEntries(tidy) as Body
}
