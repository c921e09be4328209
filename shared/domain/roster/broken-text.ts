/** A text that broke off at the end of its cell and goes on in the cell below. */

const brokenOff =
  /(?:[-–/&(]|\b(?:dan|di|dari|pada|untuk|dengan|serta|atau|bagi|oleh|dalam|tentang|sub|bin|binti|da|de|dos))$/i
const goesOn = /^(?:\p{Ll}{2}|[)&])/u

/** Whether the words themselves say that one text goes on in the other. */
export function continues(begun: string, text: string): boolean {
  const isOpen = begun.lastIndexOf('(') > begun.lastIndexOf(')')
  return brokenOff.test(begun) || goesOn.test(text) || (isOpen && text.includes(')'))
}
