/** A kecamatan, also where it is called distrik, kapanewon or kemantren: its name, and the word before it. */
import { regionLabels } from './regions.ts'

const WORD = /^(?:(kecamatan|distrik|kapanewon|kemantren)\s+|kec\.\s*|kec\s+)(?=\S)/i

/** "Semau" of "Kec. Semau" and "Kecamatan Semau", "Oksibil" of "Distrik Oksibil". */
export function plainDistrict(district: string): string {
  return district.trim().replace(WORD, '')
}

/** The word that was written before the name goes before the one of the province. */
export function districtWord(district: string, province: string): string {
  const match = WORD.exec(district.trim())
  if (!match) return regionLabels(province).district
  const [, word = 'kecamatan'] = match
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}

/** "Kecamatan Semau", "Distrik Oksibil" */
export function fullDistrict(district: string, province: string): string {
  return `${districtWord(district, province)} ${plainDistrict(district)}`
}

/** As beside a village: "Kec. Semau", "Distrik Oksibil". */
export function briefDistrict(district: string, province: string): string {
  return fullDistrict(district, province).replace(/^Kecamatan /, 'Kec. ')
}
