export function unitName(unit: string): string {
  return unit === '' ? 'Tanpa OPD' : unit
}
