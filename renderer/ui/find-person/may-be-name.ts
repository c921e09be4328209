/** A mistyped code or NIP is nobody's name: it is not offered as a guest. */
export function mayBeName(typed: string): boolean {
  return /\p{L}/u.test(typed) && !/\d/.test(typed)
}
