/**
 * Loaded before everything else in every process of the unit tests. Most of the start of a process or thread of
 * ours is the stripping of types; Node keeps what it compiled in `NODE_COMPILE_CACHE` and takes it from there the
 * next time. Threads of the backend begin with an empty environment, so those that are files are told here where
 * that is.
 */
import { syncBuiltinESMExports } from 'node:module'
import threads, { type WorkerOptions } from 'node:worker_threads'

const cache = process.env['NODE_COMPILE_CACHE']

class Worker extends threads.Worker {
  constructor(file: string | URL, options: WorkerOptions = {}) {
    const { env } = options
    const isFile = file instanceof URL && file.protocol === 'file:'
    super(
      file,
      isFile && typeof env === 'object'
        ? { ...options, env: { ...env, NODE_COMPILE_CACHE: cache } }
        : options,
    )
  }
}

if (cache !== undefined) {
  threads.Worker = Worker
  syncBuiltinESMExports()
}
