/** Institutions with their letterhead and logos. */
import type { Letterhead, Office, OfficeDraft } from '#shared/contract/office.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

type OfficeRow = Omit<Office, 'letterhead' | 'houseStyle' | 'hasLeftLogo' | 'hasRightLogo'> & {
  letterhead: string
  houseStyle: string | null
  hasLeftLogo: number
  hasRightLogo: number
}

const SELECT = `select id, name, letterhead, city, paper, style, house_style as houseStyle,
  updated_at as updatedAt,
  exists (select 1 from office_logo where office_id = office.id and side = 'left') as hasLeftLogo,
  exists (select 1 from office_logo where office_id = office.id and side = 'right') as hasRightLogo
  from office`

export function listOffices(db: ReadableDb): Office[] {
  return prepared<[], OfficeRow>(db, `${SELECT} order by name`).all().map(toOffice)
}

/** Without those that only the example event uses. */
export function listOwnOffices(db: ReadableDb): Office[] {
  return prepared<[], OfficeRow>(
    db,
    `${SELECT} where not exists (select 1 from event where office_id = office.id and is_example = 1)
       or exists (select 1 from event where office_id = office.id and is_example = 0)
     order by name`,
  )
    .all()
    .map(toOffice)
}

export function findOffice(db: ReadableDb, id: string): Office | undefined {
  const row = prepared<[string], OfficeRow>(db, `${SELECT} where id = ?`).get(id)
  return row && toOffice(row)
}

export function insertOffice(db: WritableDb, id: string, draft: OfficeDraft, now: number): void {
  prepared(
    db,
    `insert into office (id, name, letterhead, city, paper, style, house_style, created_at, updated_at)
     values (@id, @name, @letterhead, @city, @paper, @style, @houseStyle, @now, @now)`,
  ).run({ ...columns(draft), id, now })
}

export function updateOffice(db: WritableDb, id: string, draft: OfficeDraft, now: number): void {
  prepared(
    db,
    `update office set name = @name, letterhead = @letterhead, city = @city, paper = @paper, style = @style,
       house_style = @houseStyle, updated_at = @now where id = @id`,
  ).run({ ...columns(draft), id, now })
}

export type Logo = { mime: 'image/png' | 'image/jpeg'; bytes: Uint8Array }
export type LogoSide = 'left' | 'right'

export function findLogo(db: ReadableDb, officeId: string, side: LogoSide): Logo | undefined {
  return prepared<[string, string], Logo>(
    db,
    'select mime, bytes from office_logo where office_id = ? and side = ?',
  ).get(officeId, side)
}

export function updateLogo(db: WritableDb, officeId: string, side: LogoSide, logo: Logo | null): void {
  prepared<[string, string]>(db, 'delete from office_logo where office_id = ? and side = ?').run(
    officeId,
    side,
  )
  if (!logo) return
  prepared<[string, string, string, Uint8Array]>(
    db,
    'insert into office_logo (office_id, side, mime, bytes) values (?, ?, ?, ?)',
  ).run(officeId, side, logo.mime, logo.bytes)
}

/** Stays where an event still uses it. */
export function deleteOffice(db: WritableDb, id: string): void {
  prepared<[string]>(
    db,
    'delete from office where id = ? and not exists (select 1 from event where office_id = office.id)',
  ).run(id)
}

function columns({ letterhead, houseStyle, ...draft }: OfficeDraft) {
  return {
    ...draft,
    letterhead: JSON.stringify(letterhead),
    houseStyle: houseStyle && JSON.stringify(houseStyle),
  }
}

function toOffice(row: OfficeRow): Office {
  return {
    ...row,
    // Written by insertOffice from a validated draft.
    letterhead: JSON.parse(row.letterhead) as Letterhead,
    houseStyle: row.houseStyle === null ? null : (JSON.parse(row.houseStyle) as Office['houseStyle']),
    hasLeftLogo: row.hasLeftLogo === 1,
    hasRightLogo: row.hasRightLogo === 1,
  }
}
