/** Whether a text names an OPD, a kecamatan, a desa or a kind of participant rather than a person. */
import { fold } from '../spelling.ts'

const unitBeginnings =
  /^(?:p(?:emerintah|emda|emkab|emkot) |dinas|badan|inspektorat|sekretariat|sekretaris daerah$|setda|setwan|satuan (?:polisi|kerja)|satpol|sat pol|rsu[dp]?|rumah sakit|uptd?|upt|kantor|bagian|biro|puskesmas|pkm|pustu|smpn?|sman?|smkn?|sdn?|sdi|sdk|smpk|smak|sd|smp|sma|smk|tk|paud|mtsn?|perumda|pdam|pt|bank|bkpsdm\w*|bkd\w*|bkpp\w*|bapp?eda\w*|bappelitbang\w*|bapenda|bpkad|bpkpd|bkad|bpbd|bpmd|dpmd?\w*|dprd|dpmptsp|kesbang\w*|bakesbang\w*|disdik\w*|dinkes\w*|dinsos\w*|dishub\w*|diskominfo\w*|kominfo|dukcapil|disdukcapil\w*|disnaker\w*|disper\w+|dispora\w*|dispar\w*|distan\w*|diskan\w*|dlh\w*|dp3a\w*|pupr\w*|perkim\w*|polres|polsek|kodim|koramil|kejaksaan|pengadilan|kpu|bawaslu|universitas|politeknik|kementerian|balai|bidang|seksi|sub ?bag(?:ian)?|sub ?bid(?:ang)?|instalasi|lembaga|instansi|opd|skpd|unit|uptb|prokopim|pol pp|majelis|forum|komisi|panwas\w*)\b/
const unitWords = /\b(?:dinas|badan|inspektorat|sekretariat|kecamatan|kelurahan|puskesmas|rsud|dprd)\b/

/** `Dinas …`, `RSUD …`, `SMPN 1 …`. */
export function isUnitName(text: string): boolean {
  const folded = fold(text)
  return unitBeginnings.test(folded) || /^(?:kecamatan|kelurahan) \S/.test(folded)
}

/** A person is not called that, wherever in the text the word stands. */
export function mentionsUnit(text: string): boolean {
  return unitWords.test(fold(text))
}

const districtPrefix = /^(?:kecamatan|kec|distrik|kemantren|kapanewon)\b\.?\s*:?\s*(?=\p{L})/iu
const villagePrefix =
  /^(?:desa|kelurahan|kel|kampung|nagari|gampong|pekon|kalurahan)\b\.?(?:\s*\/\s*(?:desa|kel|kelurahan|kampung)\b\.?)?\s*:?\s*(?=\p{L})/iu

/** `DESA HANSISI KEC. SEMAU KAB. KUPANG` in its three; a text that names no desa or kecamatan is one piece. */
export function placesIn(text: string): string[] {
  if (districtIn(text) === null && villageIn(text) === null) return [text]
  return text.split(
    /[\s,–-]+(?=(?:kecamatan|kec\.?|distrik|kabupaten|kab\.?|provinsi|prov\.?|propinsi)\s*:?\s*\p{L})/iu,
  )
}

/** `Kecamatan Semau` is `Semau`; null for anything else. */
export function districtIn(text: string): string | null {
  return districtPrefix.test(text) ? text.replace(districtPrefix, '') : null
}

/** `Desa Hansisi` is `Hansisi`; null for anything else, also for `Desa dan Kelurahan`. */
export function villageIn(text: string): string | null {
  if (!villagePrefix.test(text) || /^\S+\s+(?:dan|\/|&)\s/i.test(text)) return null
  return text.replace(villagePrefix, '')
}

/** `PERANGKAT DESA`, `Kepala Desa dan BPD`: a list of people of villages. */
export function isVillagePeople(text: string): boolean {
  return villagePeople.test(fold(text))
}

const villagePeople =
  /^(?:para )?(?:kepala desa|kades|perangkat desa|aparat(?:ur)? desa|bpd|ketua bpd|pemerintah desa|keuchik|wali nagari|perbekel|pambakal|kuwu|hukum tua|kepala kampung)\b/

const kinds =
  /^(?:para )?(?:pns|pppk|p3k|cpns|asn|non asn|thls?|ptt|honorer|tenaga \w+|ppnpn|kepala desa|kades|lurah|camat|perangkat desa|sekretaris desa|sekdes|bpd|aparat(?:ur)? desa|perbekel|keuchik|pambakal|hukum tua|wali nagari|kepala kampung|kepala opd|pimpinan opd|forkopim\w+|narasumber|panitia|undangan|peserta|pejabat|staf ahli|asisten|pers|wartawan|tamu|vip|tni|polri|pegawai|guru|tokoh|unsur|eselon|jpt|administrator|pengawas|fungsional|pelaksana|struktural)\b/

/** A heading that says what kind of people follow: `PPPK PARUH WAKTU`, `Kepala Desa dan Lurah`. */
export function isKindHeading(text: string): boolean {
  return kinds.test(fold(text))
}
