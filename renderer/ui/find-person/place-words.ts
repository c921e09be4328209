/** Where somebody belongs, in one line. */
import { type Category, CATEGORY_LABELS } from '#shared/domain/category.ts'

type Placed = {
  position: string | null
  unit: string | null
  village: string | null
  category: Category
}

/** "Kepala Bidang · Dinas Kesehatan"; for a village head without a written jabatan "Kepala Desa · Oefafi". */
export function placeWords({ position, unit, village, category }: Placed): string {
  const office = position || (village ? CATEGORY_LABELS[category] : null)
  return [office, unit, village].filter((part) => part !== null && part !== '').join(' · ')
}
