/** Institutions and their letterheads. */
import type { Office } from '#shared/contract/office.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { pictureProblem, readPicture } from '../documents/kit/picture-file.ts'
import type { ReadableDb } from '../store/db.ts'
import {
  findLogo,
  findOffice,
  insertOffice,
  listOffices,
  type Logo,
  updateLogo,
  updateOffice,
} from '../store/offices.ts'
import { renderPaper } from './papers.ts'
import type { ServiceOf } from './service.ts'
import { after } from './stamp.ts'

const LOGO_MAX_BYTES = 2 * 1024 * 1024

export function officesService(context: Context): ServiceOf<'offices'> {
  const { write, clock, newId } = context
  return {
    list: async () => listOffices(context.db),

    create: ({ office }) =>
      write((db, tell) => {
        const id = newId()
        insertOffice(db, id, office, clock())
        tell('office')
        return officeOf(db, id)
      }),

    edit: ({ id, expected, office }) =>
      write((db, tell) => {
        if (officeOf(db, id).updatedAt !== expected) throw new AppError('changed_meanwhile')
        updateOffice(db, id, office, after(expected, clock()))
        tell('office')
        return officeOf(db, id)
      }),

    setLogo: async ({ id, side, picture }) => {
      const logo = picture === null ? null : await logoFrom(picture)
      return write((db, tell) => {
        officeOf(db, id)
        updateLogo(db, id, side, logo)
        tell('office')
        return officeOf(db, id)
      })
    },

    logo: async ({ id, side }) => {
      const logo = findLogo(context.db, id, side)
      return logo ? new File([new Uint8Array(logo.bytes)], `logo-${side}`, { type: logo.mime }) : null
    },

    preview: async ({ id }, { signal }) => {
      officeOf(context.db, id)
      const { file } = await renderPaper(context, { kind: 'letterhead_preview', officeId: id }, { signal })
      return file
    },
  }
}

function officeOf(db: ReadableDb, id: string): Office {
  const office = findOffice(db, id)
  if (!office) throw new AppError('not_found')
  return office
}

/** The kind of picture is told by its content, not by its name. Throws picture_not_usable. */
async function logoFrom(picture: File): Promise<Logo> {
  // The sentence of picture_not_usable names the limit; that of too_large speaks of rosters.
  if (picture.size > LOGO_MAX_BYTES) throw new AppError('picture_not_usable', { problem: 'too_large' })
  const bytes = new Uint8Array(await picture.arrayBuffer())
  const problem = pictureProblem(bytes)
  const found = problem === null ? readPicture(bytes) : null
  if (!found) throw new AppError('picture_not_usable', { problem: problem ?? 'damaged' })
  return { mime: found.mime, bytes }
}
