/** How SQLite goes about the queries of a piece of work: every statement is explained as it is prepared. */
import type Database from 'better-sqlite3'
import type { WritableDb } from '../../electron/backend/store/db.ts'

type PlanStep = { detail: string }

/** The steps by which SQLite goes about `ask`; what it writes is taken back. Throws where nothing is asked. */
export function planOf(connection: Database.Database, ask: (db: WritableDb) => unknown): string[] {
  const { db, steps } = explaining(connection)
  connection.exec('begin')
  try {
    ask(db)
  } finally {
    connection.exec('rollback')
  }
  if (steps().length === 0) throw new Error('nothing was asked of the database')
  return steps()
}

/** A connection that works like the one given, and the steps of the plans of all that was asked on it. */
function explaining(connection: Database.Database): { db: WritableDb; steps: () => string[] } {
  const details: string[] = []
  const prepare = (sql: string): Database.Statement => {
    const statement = connection.prepare(sql)
    return new Proxy(statement, {
      get(target, name) {
        // The methods of better-sqlite3 insist on their own object.
        const member: unknown = Reflect.get(target, name)
        if (typeof member !== 'function') return member
        return (...parameters: unknown[]) => {
          const plan = connection.prepare<unknown[], PlanStep>(`explain query plan ${sql}`)
          details.push(...plan.all(...parameters).map(({ detail }) => detail))
          return Reflect.apply(member, target, parameters) as unknown
        }
      },
    })
  }
  const recording = new Proxy(connection, {
    get: (target, name) => (name === 'prepare' ? prepare : (Reflect.get(target, name) as unknown)),
  })
  // The store knows a connection only by its brand.
  return { db: recording as unknown as WritableDb, steps: () => details }
}
