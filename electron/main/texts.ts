/** The few sentences that main itself shows, outside any page. */
export const texts = {
  alreadyOpen: 'Ikrar sudah terbuka di komputer ini. Jendelanya ditampilkan.',
  file: 'Berkas',
  openDataFolder: 'Buka folder data',
  quit: 'Keluar',
  view: 'Tampilan',
  edit: 'Sunting',
  zoomIn: 'Perbesar',
  zoomOut: 'Perkecil',
  resetZoom: 'Ukuran asli',
  fullScreen: 'Layar penuh',
  saveTitle: 'Simpan berkas',
  save: 'Simpan',
  chooseFolder: 'Pilih folder',
  fileKinds: {
    pdf: 'Dokumen PDF',
    xlsx: 'Lembar kerja Excel',
    csv: 'Tabel CSV',
    docx: 'Dokumen Word',
    db: 'Salinan data Ikrar',
    ikrar: 'Paket Ikrar',
  } as Record<string, string>,
  print: 'Cetak …',
  close: 'Tutup',
  noPrinter: 'Tidak ada pencetak di komputer ini.',
  noPrinterDetail:
    'Tidak ada yang hilang. Sambungkan pencetak lalu pilih Berkas, Cetak; atau pilih «Simpan PDF» di Ikrar dan cetak berkasnya di komputer lain.',
  notPrinted: 'Dokumen belum tercetak.',
  notPrintedDetail:
    'Tidak ada yang hilang. Periksa kertas dan sambungan pencetak, lalu pilih Berkas, Cetak sekali lagi.',
  backendStopped: 'Bagian penyimpanan Ikrar berulang kali berhenti sendiri.',
  backendStoppedDetail: (folder: string): string =>
    `Semua yang sudah tersimpan tetap aman di folder ${folder}. Pilih «Coba lagi». Bila pesan ini muncul terus, salin folder itu ke USB dan hubungi yang mengurus komputer ini.`,
  failed: 'Ikrar harus ditutup',
  failedDetail:
    'Terjadi gangguan yang tidak terduga pada jendela Ikrar. Semua yang sudah tersimpan tetap aman. Buka Ikrar sekali lagi.',
  tryAgain: 'Coba lagi',
  openFolder: 'Buka folder data',
}
