/** Which headings hold for the row that is being read. */
import type { RosterField } from './fields.ts'
import type { Origin } from './origin.ts'
import type { Surroundings } from './row-person.ts'
import type { Section } from './section.ts'

type SheetKind = { villageRoster: boolean; hasDistrictColumn: boolean }

/** Headings that say nothing about where people come from. */
const withoutPlace =
  /\b(?:peserta|undangan|tambahan|lanjutan|cadangan|daftar|hadir|lain-lain|lainnya|umum|perwakilan|kelompok|gelombang|sesi|angkatan)\b/i
/** `MEJA 1`, `Shift Pagi`, `Hari kedua`, `LAKI-LAKI`: how the people of one list are divided. */
const division =
  /^(?:laki[- ]?laki|pria|perempuan|wanita|staff?|(?:gol(?:ongan)?|eselon|jabatan|pukul|jam|waktu|tempat|acara|hari|tanggal|tgl|meja|bus|mobil|shift|baris|regu|tahap|kelas|halaman|hal|rombongan|kloter|batch|zona|blok|barisan|ruang(?:an)? rapat)\b.*)$/i
const partOfUnit =
  /^(?:ruang(?:an)?|instalasi|poli(?:klinik)?|uptd?|upt|puskesmas|pustu|bidang|seksi|sub ?bagian|subbag|bagian|cabang|smpn?|smp negeri|sdn?|sd negeri|sd inpres|tk|sekretariat$)\b/i

export class SectionState {
  private readonly sheetKind: SheetKind
  private readonly sheetHints: readonly string[]
  private around: Surroundings
  private peopleSince: boolean
  /** An OPD heading was followed at once by one of its parts, so further parts belong to it too. */
  private hasParts = false

  constructor(origin: Origin, sheetHints: readonly string[], sheetKind: SheetKind) {
    this.sheetKind = sheetKind
    this.peopleSince = origin.unit === null
    this.sheetHints = sheetHints
    this.around = {
      unit: origin.unit,
      subUnit: null,
      district: origin.district,
      village: origin.village,
      hints: sheetHints,
    }
  }

  current(): Surroundings {
    return this.around
  }

  hadPeople(): void {
    this.peopleSince = true
  }

  /** @param field what the column holds in which the heading stands */
  open(section: Section, field: RosterField | null): void {
    const meant = section.kind === 'unknown' ? this.guess(section.value, field) : section
    if (meant.kind === 'people' || meant.kind === 'unknown') {
      this.around = { ...this.around, hints: [section.value, ...this.sheetHints] }
    } else if (meant.kind === 'district') {
      this.around = { ...this.around, district: meant.value, village: null }
    } else if (meant.kind === 'village') {
      this.around = { ...this.around, village: meant.value }
    } else {
      this.openUnit(meant.value)
    }
    this.peopleSince = false
  }

  private openUnit(value: string): void {
    const { unit } = this.around
    const isPart = unit !== null && partOfUnit.test(value) && !partOfUnit.test(unit)
    this.hasParts = isPart && (this.hasParts || !this.peopleSince)
    this.around = this.hasParts
      ? { ...this.around, subUnit: value }
      : { ...this.around, unit: value, subUnit: null, hints: this.sheetHints }
  }

  private guess(value: string, field: RosterField | null): Section {
    if (saysNoPlace(value)) return { kind: 'unknown', value }
    if (field === 'district' || field === 'village') return { kind: field, value }
    if (this.sheetKind.villageRoster) {
      return this.sheetKind.hasDistrictColumn ? { kind: 'unknown', value } : { kind: 'district', value }
    }
    return { kind: 'unit', value }
  }
}

/** Whether a heading divides people without saying where they come from. */
export function saysNoPlace(heading: string): boolean {
  return withoutPlace.test(heading) || division.test(heading)
}
