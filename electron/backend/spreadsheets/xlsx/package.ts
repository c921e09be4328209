/** Finds the parts of an OOXML workbook: who points to whom (ECMA-376 part 2). */
import { ReadProblem } from '../problem.ts'
import type { LooksLike } from '../problem.ts'
import { attribute, isOn, readXml } from '../xml.ts'
import type { XmlAttributes } from '../xml.ts'
import type { Zip } from '../zip.ts'

export type WorkbookParts = {
  sheets: SheetPart[]
  sharedStrings: string | undefined
  styles: string | undefined
  /** Days count from 1904 as on old Macs. */
  epoch1904: boolean
}

export type SheetPart = { name: string; hidden: boolean; part: string }

type Relation = { id: string; type: string; target: string }

export async function findWorkbookParts(zip: Zip): Promise<WorkbookParts> {
  const main = await findMainPart(zip)
  const relations = await readRelations(zip, main)
  const { listed, epoch1904 } = await readSheetList(zip, main)
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  const sheets = listed.flatMap(({ id, name, hidden }): SheetPart[] => {
    const relation = byId.get(id)
    // Charts and dialogs stand in the same list.
    if (!relation?.type.endsWith('/worksheet')) return []
    return [{ name, hidden, part: relation.target }]
  })
  const partOfType = (type: string): string | undefined =>
    relations.find((relation) => relation.type.endsWith(type) && zip.has(relation.target))?.target
  return { sheets, sharedStrings: partOfType('/sharedStrings'), styles: partOfType('/styles'), epoch1904 }
}

async function findMainPart(zip: Zip): Promise<string> {
  const relations = zip.has('_rels/.rels') ? await readRelations(zip, '') : []
  const named = relations.find((relation) => relation.type.endsWith('/officeDocument'))?.target
  const main = named !== undefined && zip.has(named) ? named : 'xl/workbook.xml'
  const other = otherKind(main)
  if (other) throw new ReadProblem('not_a_spreadsheet', { looksLike: other })
  if (zip.has(main)) return main
  throw new ReadProblem('not_a_spreadsheet', { looksLike: 'archive' })
}

function otherKind(part: string): LooksLike | undefined {
  if (/^word\//i.test(part)) return 'document'
  if (/^ppt\//i.test(part)) return 'presentation'
  return /\.bin$/i.test(part) ? 'binary_workbook' : undefined
}

async function readRelations(zip: Zip, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const name = `${folder}_rels/${part.slice(slash)}.rels`
  const relations: Relation[] = []
  if (!zip.has(name)) return relations
  const open = (tag: string, attributes: XmlAttributes): void => {
    if (tag !== 'Relationship' || attributes.TargetMode === 'External') return
    const { Id: id = '', Type: type = '', Target: target = '' } = attributes
    relations.push({ id, type, target: resolveTarget(folder, target) })
  }
  await readXml(zip.read(name), { open, close() {}, text() {} })
  return relations
}

/** Targets are relative to the folder of the part, or absolute within the package. */
function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const steps: string[] = []
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

async function readSheetList(
  zip: Zip,
  main: string,
): Promise<{ listed: { id: string; name: string; hidden: boolean }[]; epoch1904: boolean }> {
  const listed: { id: string; name: string; hidden: boolean }[] = []
  let epoch1904 = false
  const open = (tag: string, attributes: XmlAttributes): void => {
    if (tag === 'workbookPr') epoch1904 = isOn(attributes.date1904)
    if (tag !== 'sheet') return
    const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
    listed.push({ id: attribute(attributes, 'id') ?? '', name: attributes.name ?? '', hidden })
  }
  await readXml(zip.read(main), { open, close() {}, text() {} })
  return { listed, epoch1904 }
}
