/**
 * Not every letter has a place for every mark: where a font names none, OpenType lets the next rule of the font
 * try (GPOS, mark attachment: "anchor offset may be NULL"). fontkit 2.0.4 ends in a TypeError there instead, for
 * `ڤِ` among others.
 */

/** The part of fontkit that places marks; its types do not name it. True where a rule applied. */
type MarkPlacer = { applyLookup: (lookupType: number, table: unknown) => boolean }
export type ShapingFont = { _layoutEngine?: { engine?: { GPOSProcessor?: MarkPlacer } } }

/** From now on a rule without a place for the mark at hand does not apply. */
export function allowMissingAnchors(font: ShapingFont): void {
  const placer = font._layoutEngine?.engine?.GPOSProcessor
  if (!placer) return
  const apply = placer.applyLookup.bind(placer)
  placer.applyLookup = (lookupType, table) => {
    try {
      return apply(lookupType, table)
    } catch (error) {
      if (error instanceof TypeError) return false
      throw error
    }
  }
}
