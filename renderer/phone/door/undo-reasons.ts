/** The usual reasons for taking an arrival back; the first is that of a slip. */
export const UNDO_REASONS = ['Salah pindai', 'Salah orang', 'Tidak jadi masuk'] as const
