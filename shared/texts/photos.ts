/** Why a photo is not kept. */
const REFUSALS: Readonly<Record<string, string>> = {
  not_picture:
    'Berkas ini bukan foto, jadi tidak disimpan. Foto lain tetap ada. Pilih foto JPEG, PNG, atau WebP.',
  heic: 'Foto ini berformat HEIC, yang tidak dapat dibuka di sini, jadi tidak disimpan. Foto lain tetap ada. Simpan dulu sebagai JPEG; pada iPhone pilih Pengaturan › Kamera › Format › Paling Kompatibel.',
  damaged:
    'Foto ini rusak atau terpotong, jadi tidak disimpan. Foto lain tetap ada. Salin sekali lagi dari kameranya, lalu pilih lagi.',
  too_large:
    'Foto ini terlalu besar, jadi tidak disimpan. Foto lain tetap ada. Perkecil sampai 36 megapiksel dan 40 MB, lalu pilih lagi.',
}

export function photoRefusal(problem: string): string {
  return (
    REFUSALS[problem] ??
    'Foto ini tidak dapat dibuka, jadi tidak disimpan. Foto lain tetap ada. Simpan dulu sebagai JPEG, lalu pilih lagi.'
  )
}
