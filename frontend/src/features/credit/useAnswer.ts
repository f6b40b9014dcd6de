import { useMutation, useQueryClient } from '@tanstack/react-query'
import { http, read, seen } from '@/api/client'
import type { Investigation, InvestigationAnswer } from '@/api/types'
import { investigationQuery } from './records'

export interface Draft {
  answer: NonNullable<InvestigationAnswer['answer']>
  severity: NonNullable<InvestigationAnswer['severity']>
  words: string
}

/** Writes one answer over the version that was seen; the others on the screen stay as they are. */
export function useAnswer(id: string, known: InvestigationAnswer) {
  const queries = useQueryClient()
  const { queryKey } = investigationQuery(id)
  return useMutation({
    mutationFn: ({ answer, severity, words }: Draft) =>
      read(
        http.POST('/api/v1/investigations/{id}/answers/{question}', {
          params: { path: { id, question: known.question }, header: seen({ version: known.version }) },
          body: { answer, severity, words: words.trim() || null },
        } as never),
      ) as Promise<InvestigationAnswer>,
    onSuccess: (saved) => {
      queries.setQueryData<Investigation>(queryKey, (now) => now && withAnswer(now, saved))
      void queries.invalidateQueries({ queryKey: ['investigation', 'list'] })
    },
  })
}

function withAnswer(now: Investigation, saved: InvestigationAnswer): Investigation {
  const answers = now.answers.map((each) => (each.question === saved.question ? saved : each))
  return {
    ...now,
    answers,
    answered: answers.filter((each) => each.answer).length,
    warnings: answers.filter((each) => each.warns).length,
  }
}
