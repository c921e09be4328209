/** What a category is called in a province: "Kepala Kampung" in Papua. */
import { type Category, CATEGORY_LABELS } from './category.ts'
import { regionLabels } from './regions.ts'

/** @param province a name that is not known has the usual labels */
export function categoryLabel(category: Category, province: string): string {
  const { village, villageHead, districtHead, ward, wardHead } = regionLabels(province)
  // In Yogyakarta both are called lurah.
  const areCalledAlike = villageHead === wardHead
  const own: Partial<Record<Category, string>> = {
    kepala_desa: areCalledAlike ? `${villageHead} ${village}` : villageHead,
    perangkat_desa: `Perangkat ${village}`,
    lurah: areCalledAlike ? `${wardHead} ${ward}` : wardHead,
    camat: districtHead,
  }
  return own[category] ?? CATEGORY_LABELS[category]
}
