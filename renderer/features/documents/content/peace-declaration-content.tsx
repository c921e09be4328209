import type { EditorProps } from './editor.ts'
import { PartyList } from './party-list.tsx'

export function PeaceDeclarationContent({ body, onChange }: EditorProps<'peace_declaration'>) {
  return <PartyList parties={body.parties} onChange={(parties) => onChange({ ...body, parties })} />
}
