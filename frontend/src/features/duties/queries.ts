import { queryOptions } from '@tanstack/react-query'
import { http, listOf, read } from '@/api/client'

export const BASE = '/api/v1/duties'

export const loadDuties = listOf(BASE)

export const dutyQuery = (id: string) =>
  queryOptions({
    queryKey: ['duties', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

export const formQuery = (id: string) =>
  queryOptions({
    queryKey: ['duties', id, 'form'],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}/form`, { params: { path: { id } }, signal })),
  })

export const countsQuery = queryOptions({
  queryKey: ['duties', 'departments'],
  queryFn: ({ signal }) => read(http.GET(`${BASE}/departments`, { signal })),
  select: (answer) => answer.items,
})

/** 无变化 of several customers at once; every row is answered. */
export const reportNoChange = (duties: { id: string; version: number }[]) =>
  read(http.POST(`${BASE}/no-change`, { body: { duties: duties.map(({ id, version }) => ({ id, version })) } }))
