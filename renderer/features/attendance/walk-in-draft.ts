/** What is typed about a guest who stands in no list. */
import type { Category } from '#shared/domain/category.ts'
import type { WalkIn } from './use-door.ts'

export type WalkInDraft = { name: string; unit: string; position: string; category: Category }

export const EMPTY_WALK_IN: WalkInDraft = { name: '', unit: '', position: '', category: 'undangan' }

export function draftNamed(name: string): WalkInDraft {
  return { ...EMPTY_WALK_IN, name }
}

export function personOf({ name, unit, position, category }: WalkInDraft): WalkIn {
  return { name: name.trim(), unit: unit.trim() || null, position: position.trim() || null, category }
}
