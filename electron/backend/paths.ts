/** Where everything of one installation lies. */
export type Paths = {
  /** The data folder; `kegiatan.db` lies in it. */
  data: string
  /** Fonts, migrations and texts that travel with the app. */
  resources: string
  /** A native addon other than the packaged one (development runtime only). */
  nativeBinding?: string | undefined
}
