/** Words that a clerk carries beside a package and reads aloud: six of 256, 48 bits, stretched by scrypt. */

const WORDS = (
  'abang abu acar adat air aksara alang alas alat alis alun amal aman ambon anak angin angsa antar apel api ' +
  'arah arang arca arus asam asap atap atas awan ayam ayun badak badan bahan bahu baja baju bakau baki bakti ' +
  'balai balon balok bambu bandar bangau bangku bantal baris baru batas batik batu bayam bazar bebek beduk ' +
  'beku belah benang benih benua beras berkas berlian besi betis biduk bijak biji bilah bintang biola biru ' +
  'bola bonang boneka botol buah bubur budi bukit buku bulan bulat bulu bumbu bumi bunga burung buruh busur ' +
  'cabai cagar cahaya cakap cakra candi cangkir cantik catur cegah cekatan cendana cerah cermin cikar cincin ' +
  'corak cuaca cucur dadu dahan dalam damai danau dapur dasar dataran daun dawai dayung delima desa dewan ' +
  'dinding dodol dompet dongeng duku dunia durian ekor elang emas embun ember empat enak fajar gading gajah ' +
  'galah gambir gamelan garam garis gasing gelas gelombang gema gerbang gitar gong gula gunung guru harum hasil ' +
  'hati hijau hikmat hujan hulu hutan ikan ikat induk intan jagung jahe jalan jambu jarum jati jawab jembatan ' +
  'jeruk jingga jujur juru kabut kaca kacang kain kaki kalung kamar kambing kampung kanan kantor kapal kapas ' +
  'karang kartu kasih kawan kayu kebun kelapa kemiri kencana kerang kertas ketan kolam kopi koral kota kuda ' +
  'kulit kunci kuning kursi ladang lampu langit laut lebah lemari lengan lilin lima lontar madu malam mangga ' +
  'manis mata mega meja melati merak merah merpati musim mutiara nada nanas nasi nelayan nuri padi pagi pahat ' +
  'pandan panggung pantai pasar pelangi pena perahu perak pinang pisang'
).split(' ')

export const PACKAGE_WORDS = 6

/** One word for every byte of `random`, from a secure source. */
export function packageWords(random: Uint8Array): string {
  return Array.from(random, (byte) => WORDS[byte] ?? '').join(' ')
}

/** As it was typed: capitals, dashes, more than one space make no difference. */
export function readPackageWords(typed: string): string {
  return (
    typed
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
}
