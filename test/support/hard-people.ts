/** People whose papers are hard to set: long names, many gelar, signs of other scripts, offices over four lines. */
import { personNamed } from './open-test-backend.ts'

export const LONG_NAME =
  'Prof. Dr. Ir. H. Raden Mas Muhammad Abdurrahman Kusumawardhana Tjokroaminoto Nur’aini D’Souza, S.H., S.Sos., M.Si., Ph.D.'
export const LONG_POSITION =
  'Pelaksana Tugas Kepala Unit Pelaksana Teknis Daerah Perlindungan Perempuan dan Anak Tipe A'
export const LONG_UNIT =
  'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Masyarakat dan Desa serta Kependudukan dan Pencatatan Sipil'
/** No font of ours draws these. */
export const FOREIGN_NAME = 'Budi العربية ꦗꦮ 😀'

export const hardPeople = () => [
  personNamed(LONG_NAME, { position: LONG_POSITION, unit: LONG_UNIT }),
  personNamed("José Ma'ruf", { position: 'Analis', unit: 'Dinas Kesehatan' }),
  personNamed(FOREIGN_NAME),
  personNamed('X'.repeat(120)),
]
