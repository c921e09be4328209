/** Four plain words that a phone and the laptop both show, so that a person sees which phone is asking. */

const WORDS = (
  'air alat anak angin apel arus atap awan ayam badan baju bakul bambu baris batik batu bawang bebek ' +
  'benang beras besi bibit biji bintang bola buah bubur bukit buku bulan bunga burung cabai cahaya cangkir ' +
  'cincin daun dapur delima desa dinding domba duku durian ember embun emas fajar gajah galah garam gelas ' +
  'gelombang gitar gula gunung hijau hujan hutan ikan intan jagung jalan jambu jarum jati jeruk kabut kaca ' +
  'kain kaki kambing kapal kapas kayu kebun kelapa kemiri kerang kertas kijang kolam kopi kota kuda kuning ' +
  'kursi ladang lampu langit laut lebah lemari lesung lilin madu malam mangga mata meja melati merah merpati ' +
  'mutiara nanas nasi padi pagi'
).split(' ')

const WORDS_SHOWN = 4

/** Words of the first bytes of `random`: at least four of them, from a secure source. */
export function pairingWords(random: Uint8Array): string[] {
  if (random.length < WORDS_SHOWN) throw new RangeError('four words take four bytes')
  return Array.from(random.subarray(0, WORDS_SHOWN), (byte) => WORDS[byte % WORDS.length] ?? '')
}
