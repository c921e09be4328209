/** Why the browser warned, and how somebody who wants to be sure looks for himself. */
import classes from './phone.module.css'

export function WarningExplained() {
  return (
    <details className={classes.explained}>
      <summary>Mengapa peramban tadi memberi peringatan?</summary>
      <p>
        Peramban hanya mengenal sertifikat yang dibeli lewat internet. Laptop ini bekerja tanpa internet dan
        memakai sertifikat buatannya sendiri, jadi peramban belum mengenalnya. Sambungannya tetap terenkripsi.
      </p>
      <p>Untuk memastikan bahwa yang menjawab memang laptop panitia:</p>
      <ol>
        <li>
          Ketuk tulisan “Tidak aman” atau gambar gembok di samping alamat, lalu buka rincian sertifikat.
        </li>
        <li>Cari “Sidik jari SHA-256”: tiga puluh dua pasang huruf dan angka.</li>
        <li>
          Di laptop: Meja &amp; layar, Sambungkan perangkat, “Sidik jari sertifikat”. Keduanya harus sama
          persis; cukup bandingkan lima pasang pertama dan lima pasang terakhir.
        </li>
        <li>Bila berbeda, tutup halaman ini dan beri tahu panitia: jangan lanjutkan.</li>
      </ol>
      <p>
        Di iPhone rincian itu tidak ditampilkan. Pakailah hotspot panitia: di jaringan itu tidak ada orang
        lain di antaranya.
      </p>
      <p>Tidak ada data peserta yang disimpan di perangkat ini.</p>
    </details>
  )
}
