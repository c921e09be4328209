import type { MinutesBody } from '../../../../../shared/contract/minutes.ts'

export function notes(change: Partial<MinutesBody> = {}): MinutesBody {
  return {
    opening: '',
    discussion: [],
    questions: [],
    conclusions: [],
    followUps: [],
    closing: '',
    ...change,
  }
}

export const note = (id: string, content: string) => ({
  id,
  stepId: null,
  heading: 'Arahan',
  speaker: '',
  content,
})
