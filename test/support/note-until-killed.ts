/**
 * Writes the opening letter by letter as a notulis does, through the same keeper as the screen, until it is killed, and
 * prints how many letters were typed at every one. Arguments: data folder, resources, event.
 */
import { openBackend } from '../../electron/backend/backend.ts'
import { NotesKeeper } from '../../renderer/ui/notes/notes-keeper.ts'

const LETTER_MS = 20

const [data = '', resources = '', eventId = ''] = process.argv.slice(2)
const { client } = await openBackend({ paths: { data, resources } })
const { notes } = await client.notes.list({ eventId })
const keeper = new NotesKeeper((note, expected) => client.notes.save({ eventId, note, expected }), notes)
const before = notes.find(({ id }) => id === 'opening')?.content
let text = before?.kind === 'opening' ? before.text : ''

for (;;) {
  text += 'x'
  keeper.put({ id: 'opening', position: 0, content: { kind: 'opening', text }, removed: false })
  process.stdout.write(`${text.length} ${Date.now()}\n`)
  await new Promise((resolve) => setTimeout(resolve, LETTER_MS))
}
