/** A promise that could not be kept, with a code that has its sentence in shared/texts/errors.ts. */
import type { ErrorCode, ErrorData } from '#shared/contract/errors.ts'

export class AppError extends Error {
  readonly code: ErrorCode
  readonly data: ErrorData

  constructor(code: ErrorCode, data: ErrorData = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.data = data
  }
}
