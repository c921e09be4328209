/** What the evidence proves and what it does not, in plain words. */

const NOT_CERTIFIED =
  'Tanda tangan gambar adalah tanda tangan elektronik tidak tersertifikasi. Lampiran ini tidak membuktikan tangan siapa yang menggores; itu disaksikan petugas dan saksi yang namanya tercantum.'

export const PLEDGE_CHAIN: readonly string[] = [
  'Yang dibuktikan: setiap ikrar dan tanda tangan dicatat sebagai mata rantai yang memuat sidik (SHA-256) mata rantai sebelumnya. Bila catatan sebelum mata rantai terakhir di atas diubah, dihapus, atau disisipi, sidiknya tidak cocok lagi dengan yang tercetak di sini.',
  'Yang tidak dibuktikan: rantai ini dibuat di laptop penyelenggara sendiri. Urutan dan keutuhannya terbukti hanya sampai mata rantai terakhir yang salinannya dipegang pihak lain, misalnya lembar ini atau berita acara.',
  NOT_CERTIFIED,
]

export const DRAWN_LIST: readonly string[] = [
  'Yang dibuktikan: sidik (SHA-256) mengikat goresan kepada orang, daftar, dan waktunya. Bila salah satunya berubah sejak diterima, sidiknya tidak cocok lagi dan tanda tangannya tidak dicetak.',
  'Yang tidak dibuktikan: sidik dibuat di laptop penyelenggara sendiri, jadi hanya dapat dibandingkan dengan lembar ini bila salinannya dipegang pihak lain.',
  NOT_CERTIFIED,
]
