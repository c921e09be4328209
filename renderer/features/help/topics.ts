/** What the help says, task by task. */

export const TOPICS: readonly { title: string; steps: readonly string[] }[] = [
  {
    title: 'Menyiapkan kegiatan',
    steps: [
      'Buka Semua kegiatan, pilih Kegiatan baru, lalu pilih bentuk yang paling mirip.',
      'Isi tempat, tanggal, dan pejabat. Hari dalam seminggu dihitung sendiri. Akhiri dengan Simpan.',
      'Atur kop surat dan logo satu kali di Instansi.',
      'Bunyi ikrar, pakta, dan deklarasi ada di Naskah. Setiap perubahan menjadi versi baru; kegiatan yang sudah lewat tetap memakai naskahnya.',
      'Kop dan naskah dapat dibawa ke laptop lain sebagai satu berkas, lewat Naskah atau Instansi.',
      'Di Peserta, pilih Impor. Berkas Excel boleh apa adanya; yang meragukan ditunjukkan sebelum disimpan.',
      'Cetak undangan dan kartu di Surat & kartu.',
    ],
  },
  {
    title: 'Di pintu',
    steps: [
      'Buka Presensi. Pindai kartu kapan saja; kolom ketik tidak perlu diklik dahulu.',
      'Hijau berarti sudah tersimpan. Ikuti satu kalimat di bawah nama.',
      'Tanpa alat pemindai? Tekan F12: kamera laptop membaca kartu, juga di layar HP. Foto kartu dapat diseret ke layar ini.',
      'Kartu tertinggal? Ketik sebagian nama atau angka terakhir NIP, pilih dengan panah, lalu Enter.',
      'Belum terdaftar? Tekan F3, cari dahulu, lalu tambah sebagai tamu.',
      'Diwakili? Pindai kartu undangannya, tekan F6, lalu tulis nama yang datang dan surat tugasnya.',
      'Salah orang? Tekan F4 dan sebutkan alasannya. Pembatalan ikut tercatat.',
      'Pantauan di kanan atas jumlah hadir menunjukkan laju setiap meja, perkiraan antrean selesai, dan pimpinan yang masih ditunggu.',
    ],
  },
  {
    title: 'Tanda tangan basah',
    steps: [
      'Cetak daftar hadir, lembar ikrar, atau pakta integritas. Kotak hitam di sudut dan kode di kiri bawah jangan tertutup.',
      'Sesudah ditandatangani, buka Baca lembar. Pilih foto atau hasil pindainya; banyak sekaligus boleh, miring atau terbalik tidak apa-apa.',
      'Jawab sel yang meragukan di samping potongannya, lalu Catat. Potongan sel tersimpan sebagai bukti.',
      'Tanpa foto: pindai kode di kiri bawah halamannya, ketik nomor baris seperti 1-12, 15 atau semua kecuali 3, lalu Enter.',
      'Keliru? Pilih Urungkan; semua yang dicatat dari lembar itu kembali seperti semula.',
    ],
  },
  {
    title: 'Pembacaan ikrar',
    steps: [
      'Sambungkan proyektor sebagai layar kedua, buka Ikrar, lalu Layar & pembacaan, lalu Buka layar proyektor.',
      'Sambutan dan Papan kehadiran dapat ditampilkan selama peserta datang. Nama tidak tampak kecuali diminta.',
      'Pilih Pembacaan ikrar. Lanjut dengan Spasi, Page Down, atau pengendali presentasi; B menggelapkan layar.',
      'Sesudah dibaca, tekan Ikrar dibacakan: jumlah yang hadir pada saat itu dicatat dan tidak berubah lagi di berita acara.',
      'Tertekan terlalu cepat? Urungkan, atau Batalkan pada daftarnya dan sebutkan alasannya.',
    ],
  },
  {
    title: 'Tanda tangan di layar',
    steps: [
      'Buka Tanda tangan, pilih naskah atau daftar hadir, dan sebutkan petugas serta saksinya satu kali.',
      'Pindai kartu. Naskah dan bidang tanda tangan muncul; Layar penanda tangan menampilkannya di layar kedua.',
      'Terima dan lanjut (Enter) menyimpan, lalu layar menunggu kartu berikutnya. Ulangi hanya sebelum diterima.',
      'Setiap goresan langsung tersimpan. Laptop mati di tengah goresan? Buka layar yang sama; teruskan dari situ.',
      'Tanda tangan di layar adalah tanda tangan elektronik tidak tersertifikasi, dan hanya ada di dalam data kegiatan.',
    ],
  },
  {
    title: 'HP dan tablet sebagai meja',
    steps: [
      'Sambungkan laptop dan HP ke Wi-Fi atau hotspot yang sama; internet tidak diperlukan. Hotspot panitia lebih aman daripada Wi-Fi umum.',
      'Buka Meja & layar, pilih jaringannya, lalu Buka meja tambahan. Pilih dipakai sebagai apa, lalu pindai kode QR dengan kamera HP.',
      'Peringatan sertifikat di HP wajar: laptop memakai sertifikat buatannya sendiri. Pilih Lanjutan, lalu lanjutkan ke alamat itu.',
      'Cocokkan empat kata di HP dan di laptop, lalu tekan Izinkan. Tanpa klik itu tidak ada perangkat yang masuk.',
      'Batasnya: orang yang menguasai Wi-Fi itu tepat pada saat penyambungan dapat menyamar sebagai laptop. Di jaringan yang tidak dipercaya, bandingkan sidik jari sertifikatnya.',
      'Petugas meja memindai, mencari nama (paling sedikit tiga huruf), mencatat tamu, dan membatalkan pindaian terakhirnya dalam sepuluh detik. Supervisor boleh membatalkan yang lain dengan alasan.',
      'HP hanya menerima nama, jabatan, instansi, dan kursi orang yang kartunya dipindai atau namanya dicari. Samarkan nama di HP petugas bila layarnya mudah terlihat orang lain.',
      'Wi-Fi putus? Goresan tetap di HP dan dikirim begitu tersambung. HP hilang? Tekan Putuskan di samping namanya.',
    ],
  },
  {
    title: 'Beberapa laptop tanpa jaringan',
    steps: [
      'Buka Meja & layar, pilih Bawa ke USB. Catat enam kata kuncinya dan bawa terpisah dari USB.',
      'Di laptop lain pilih Ambil dari USB (di layar pertama atau di Salinan), pilih folder USB, lalu ketik enam kata itu.',
      'Laptop yang baru pertama kali dijumpai menunjukkan kata pengenalnya. Cocokkan satu kali dengan yang terbaca di laptop asal.',
      'Kedua laptop boleh mencatat bersamaan. Bawa hasilnya bolak-balik dengan USB: kehadiran yang paling awal berlaku, tidak ada yang terhapus.',
      'Peserta yang diubah di dua laptop: yang lebih baru berlaku, yang lama ada di Isian yang berbeda dan dapat dipakai kembali.',
      'Laptop bermasalah di tengah acara? Pilih Lanjutkan di laptop lain. Laptop ini menunggu sampai Anda menekan Tetap lanjutkan di laptop ini.',
    ],
  },
  {
    title: 'Arsip kegiatan',
    steps: [
      'Buka Rekap & ekspor, pilih Arsip kegiatan. Catat enam kata kuncinya, lalu pilih folder, misalnya di hard disk arsip.',
      'Isinya dokumen, tabel, foto, dan seluruh data; dapat dibaca tanpa Ikrar. Berisi data pribadi: simpan seperti berkas pertanggungjawaban.',
      'Sidik arsip tercatat di laptop ini. Selama sidiknya sama, tidak satu berkas pun pernah berubah.',
      'Untuk memeriksa atau mengambilnya lagi: Ambil dari USB, lalu Periksa atau ambil arsip. Berkas yang hilang atau berubah disebut satu per satu.',
    ],
  },
  {
    title: 'Presensi mandiri',
    steps: [
      'Buka Meja & layar, pilih Presensi mandiri, tentukan sapaan dan PIN, lalu Mulai.',
      'Peserta memindai kartunya sendiri atau mengetik kodenya. Nama disamarkan; daftar peserta tidak dapat dibuka.',
      'Keluar: tekan Petugas dan ketik PIN. Sesudah laptop mati, presensi mandiri kembali sendiri.',
      'Lupa PIN? Matikan dan nyalakan laptop, lalu jalankan Ikrar satu kali dengan tambahan --keluar-kios.',
    ],
  },
  {
    title: 'Gladi bersih',
    steps: [
      'Buka Meja & layar, atau menu kegiatan di Semua kegiatan, lalu Gladi bersih. Semua orangnya rekaan; data sungguhan tidak tersentuh.',
      'Jalani keenam pos. Setiap hasil disertai langkah berikutnya; laporannya dapat dicetak.',
      'Layar lain juga dapat dicoba: presensi, HP sebagai meja, proyektor, dokumen. Pita GLADI selalu tampak.',
      'Akhiri dengan Selesai, hapus gladi. Bila terlupa, gladi terhapus sendiri sesudah 24 jam atau saat kegiatan dimulai.',
    ],
  },
  {
    title: 'Mencetak',
    steps: [
      'Buka Dokumen, atau Surat & kartu untuk undangan dan kartu. Gambar yang tampak adalah halaman yang akan tercetak.',
      'Klik dokumennya, pilih kertas, hari, dan perangkat daerah bila perlu.',
      'Cetak membuka jendela cetak. Pilih ukuran kertas yang sama (F4 disebut juga Folio) dan skala 100 %.',
      'Tidak ada pencetak? Simpan PDF ke USB, lalu cetak dari laptop lain.',
      'Berubah sejak dicetak berarti datanya berubah sesudah lembar terakhir keluar; cetak ulang bila perlu.',
      'Setiap lembar membawa kode keaslian di sudut kanan bawah. Pindai di Periksa dokumen, atau buka berkas PDF-nya di sana: asli, diubah, versi lama, atau tidak dikenal.',
      'Agar dapat diperiksa di laptop lain, berikan kunci pemeriksa dari Periksa dokumen.',
    ],
  },
  {
    title: 'Sesudah kegiatan',
    steps: [
      'Lengkapi Catatan, lalu buka Dokumen › Naskah akhir: notula, berita acara, laporan, dan siaran pers sudah tersusun. Pilih Ubah untuk menulis di atasnya; tulisan Anda tidak pernah tertimpa.',
      'Data berubah sesudah Anda menulis? Keduanya ditunjukkan; pilih Ambil dari data atau Pertahankan tulisan saya.',
      'Tandai diperiksa, lalu Sahkan: naskah terkunci dengan nomor dan sidiknya. Perubahan kemudian dibuat sebagai adendum.',
      'Simpan rekap presensi dari Rekap & ekspor. NIP tetap utuh sebagai teks di Excel.',
      'Arsipkan kegiatan lewat menu di Semua kegiatan; isinya tetap dapat dibaca dan dicetak.',
    ],
  },
  {
    title: 'Bila ada gangguan',
    steps: [
      'Layar menyebut apa yang terjadi, apa yang aman, dan apa yang dilakukan. Tidak ada yang perlu ditebak.',
      'Menyambung kembali berarti Ikrar sedang membuka data lagi; tunggu sebentar. Yang sudah hijau sudah tersimpan.',
      'Data rusak atau salah hapus? Buka Salinan, pilih salinan terakhir, lalu Pulihkan.',
      'Laptop mati? Pasang USB salinan di laptop lain yang ada Ikrar, pilih foldernya di Salinan, lalu Pulihkan.',
    ],
  },
]

export const KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['F1'], does: 'Bantuan ini' },
  { keys: ['Ctrl', 'K'], does: 'Cari peserta, layar, atau dokumen' },
  { keys: ['Ctrl', 'S'], does: 'Simpan isian kegiatan' },
  { keys: ['F2'], does: 'Presensi' },
  { keys: ['F3'], does: 'Tamu baru' },
  { keys: ['F4'], does: 'Batalkan pindaian terakhir' },
  { keys: ['F6'], does: 'Catat yang datang mewakili undangan' },
  { keys: ['F8'], does: 'Ulangi suara' },
  { keys: ['F9'], does: 'Mulai atau selesaikan acara berikutnya di Catatan' },
  { keys: ['F11'], does: 'Layar penuh' },
  { keys: ['Esc'], does: 'Tutup yang sedang terbuka' },
  { keys: ['Tab'], does: 'Ke tombol atau isian berikutnya' },
]
