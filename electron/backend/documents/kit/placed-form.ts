/** What stands the same on many pages, as pages show it. */
export type PlacedPicture = {
  bytes: Uint8Array
  box: { x: number; y: number; width: number; height: number }
}

/** Made by `Paper.form`, shown by `Paper.show`. */
export type Form = {
  id: string
  /** What a page that shows it names among its resources. */
  reference: unknown
  /** Where it was drawn, and how tall it is. */
  top: number
  height: number
  /** Drawn on every page anew: pdfkit puts them on a page, never into a form. */
  pictures: readonly PlacedPicture[]
}
