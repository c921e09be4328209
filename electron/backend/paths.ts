/** Where everything of one installation lies, and what opens it. */
export type Paths = {
  /** The data folder; `kegiatan.db` lies in it. */
  data: string
  /** Fonts, migrations and texts that travel with the app. */
  resources: string
  /** Native add-ons other than the packaged ones (development runtime only): of plain files, and of locked ones. */
  nativeBinding?: string | undefined
  cipherBinding?: string | undefined
  /** Opens a locked data folder: 64 hexadecimal digits. Never written or logged. */
  key?: string | undefined
  /** The folder of a rehearsal: what is printed from it says so. */
  isRehearsal?: true
}
