/** The import conversation of an event; it goes on where it was left when one comes back to the screen. */
import { useMemo } from 'react'
import { useRememberedState } from '../../ui/remembered-state.ts'
import { beginning, type Conversation } from './conversation.ts'
import { ImportTalk } from './import-talk.ts'

export function useImport(eventId: string): { state: Conversation; talk: ImportTalk } {
  const [state, set] = useRememberedState<Conversation>(`impor ${eventId}`, beginning)
  const talk = useMemo(() => new ImportTalk(eventId, set), [eventId, set])
  return { state, talk }
}
