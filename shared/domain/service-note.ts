/** What has to be known when somebody is received; columns named Keterangan often hold something else. */

/** Words of a roll call or of a status, and marks: they tell the desk nothing. */
const TELLS_NOTHING =
  /^(?:(?:tidak |belum |sudah )?(?:hadir|ada|aktif|diundang|konfirmasi)|ya|tidak|ok|oke|sudah|belum|undangan|peserta|asn|pns|cpns|pppk|non asn|honorer|thls?|ptt|l|p|[\s\-–—.,/√✓vx×*+0-9]*)$/i

/** '' where nothing has to be known. */
export function serviceNote(note: string | null): string {
  const words = (note ?? '').trim()
  return TELLS_NOTHING.test(words) ? '' : words
}
