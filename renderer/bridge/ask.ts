/** The two hooks every screen asks and tells with; an error becomes a sentence here and nowhere else. */
import {
  useMutation,
  type UseMutationOptions,
  type UseMutationResult,
  useQuery,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query'
import { showDone, showProblem } from '../ui/notice.tsx'
import { isAbort, sentenceOf } from './sentence-of.ts'

/** `sentence` says why there is no answer; null while all is well. */
export type Asked<Data, Failure> = UseQueryResult<Data, Failure> & { sentence: string | null }

/** `useAsk(ask.participants.page.queryOptions({ input }))` */
export function useAsk<Answer, Failure, Data = Answer>(
  options: UseQueryOptions<Answer, Failure, Data>,
): Asked<Data, Failure> {
  const result = useQuery(options)
  return { ...result, sentence: result.error === null ? null : sentenceOf(result.error) }
}

export type Told<Answer> = {
  /** Said when it is done, e.g. "Peserta ditambahkan."; null where there is nothing to say. */
  done?: string | ((answer: Answer) => string | null)
  /** Said when only a part of it could be done; stays until it is closed. */
  problem?: (answer: Answer) => string | null
  /** Offered beside what was done, for as long as it is shown. */
  undo?: (answer: Answer) => void
  /** The screen shows the error itself. */
  quiet?: boolean
}

/** `useTell(ask.participants.add.mutationOptions(), { done: 'Peserta ditambahkan.' })` */
export function useTell<Answer, Failure, Input, Context>(
  options: UseMutationOptions<Answer, Failure, Input, Context>,
  told: Told<Answer> = {},
): UseMutationResult<Answer, Failure, Input, Context> {
  return useMutation({
    ...options,
    onSuccess: (answer, ...rest) => {
      const { done, problem, undo } = told
      const sentence = typeof done === 'function' ? done(answer) : done
      if (sentence) showDone(sentence, undo && (() => undo(answer)))
      const left = problem?.(answer)
      if (left) showProblem(left)
      return options.onSuccess?.(answer, ...rest)
    },
    onError: (error, ...rest) => {
      if (!told.quiet && !isAbort(error)) showProblem(sentenceOf(error))
      return options.onError?.(error, ...rest)
    },
  })
}
