import { QueryClient } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'

/** A refusal is final; only a lost or failing server is worth a second try. */
export function createQueries() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) => {
          const { status } = asProblem(error)
          return failures < 2 && (status === 0 || status >= 502)
        },
        retryDelay: (attempt) => 500 * 2 ** attempt,
      },
      mutations: { retry: false },
    },
  })
}
