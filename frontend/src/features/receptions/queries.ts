import { queryOptions } from '@tanstack/react-query'
import { http, listOf, once, read, seen } from '@/api/client'
import { RECEPTIONS as BASE } from '@/api/receptions'
import type { DutyWeek, DutyWeekForm, ReceptionForm } from '@/api/types'

export const loadReceptions = listOf(BASE)

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['receptions', id, 'timeline'],
    queryFn: ({ signal }) =>
      read(http.GET(`${BASE}/{id}/timeline`, { params: { path: { id }, query: { limit: 100 } }, signal })),
  })

/** Whom a visitor may mean; of a department, or of the whole company. */
export const staffQuery = (department?: string) =>
  queryOptions({
    queryKey: ['receptions', 'staff', department ?? ''],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/staff`, { params: { query: { department } }, signal })),
    select: (answer) => answer.items,
    staleTime: 60_000,
  })

export const receive = (form: ReceptionForm, key: string) =>
  read(http.POST(BASE, { params: { header: once(key) }, body: form }))

const ROSTERS = '/api/v1/duty-rosters'

export const rosterQuery = (department: string | undefined, day: string) =>
  queryOptions({
    queryKey: ['duty-rosters', department ?? '', day],
    queryFn: ({ signal }) => read(http.GET(ROSTERS, { params: { query: { department, day } }, signal })),
  })

const weekOf = (week: DutyWeek, key: string) => ({
  path: { department: week.departmentId, monday: week.monday },
  header: seen(week, key),
})

export const enterWeek = (week: DutyWeek, form: DutyWeekForm, key: string) =>
  read(http.POST(`${ROSTERS}/{department}/weeks/{monday}/actions/enter`, { params: weekOf(week, key), body: form }))

export const copyLastWeek = (week: DutyWeek, key: string) =>
  read(http.POST(`${ROSTERS}/{department}/weeks/{monday}/actions/copy-last-week`, { params: weekOf(week, key) }))
