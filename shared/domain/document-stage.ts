/** When in the work on an event a paper is needed; the screen groups papers by it. */
export const DOCUMENT_STAGES = ['before', 'at_event', 'after', 'accounts'] as const
export type DocumentStage = (typeof DOCUMENT_STAGES)[number]

export const DOCUMENT_STAGE_LABELS: Readonly<Record<DocumentStage, string>> = {
  before: 'Sebelum acara',
  at_event: 'Saat acara',
  after: 'Sesudah acara',
  accounts: 'Pertanggungjawaban (SPJ)',
}
