/** Scripts other than Latin in which people write their names, and which have a font of their own here. */
export type Script = 'arabic' | 'javanese'

const ARABIC = /^\p{Script_Extensions=Arabic}$/u
const JAVANESE = /^\p{Script_Extensions=Javanese}$/u

/** `null` for everything that the font of the paper is asked for. */
export function scriptOf(sign: string): Script | null {
  if (ARABIC.test(sign)) return 'arabic'
  return JAVANESE.test(sign) ? 'javanese' : null
}
