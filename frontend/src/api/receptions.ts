import { queryOptions } from '@tanstack/react-query'
import { http, read, seen } from './client'
import type { Reception, RegistrationForm } from './types'

/** Visitors belong to the desk, and to the form that is filled in for them. */
export const RECEPTIONS = '/api/v1/receptions'

export const receptionQuery = (id: string) =>
  queryOptions({
    queryKey: ['receptions', id],
    queryFn: ({ signal }) => read(http.GET(`${RECEPTIONS}/{id}`, { params: { path: { id } }, signal })),
  })

export const registerVisitor = (reception: Reception, form: RegistrationForm, key: string) =>
  read(
    http.POST(`${RECEPTIONS}/{id}/actions/register`, {
      params: { path: { id: reception.id }, header: seen(reception, key) },
      body: { form },
    }),
  )
