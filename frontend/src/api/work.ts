import { queryOptions } from '@tanstack/react-query'
import { http, read } from './client'
import { mergeFrom } from './merge'
import { BUSINESS_SERVICES } from './services'

/** More than anybody looks through at once; the desk says when it is not all. */
const ENOUGH = 200

/** Work and news are asked for anew at this pace, and only while somebody looks at the tab. */
export const NEWS_EVERY = 60_000

/** Open tasks of the caller from every service. */
export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: () =>
    mergeFrom(BUSINESS_SERVICES, (service) =>
      read(http.GET('/api/v1/services/{service}/tasks', { params: { path: { service }, query: { limit: ENOUGH } } })),
    ),
  refetchInterval: NEWS_EVERY,
})

export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: () =>
    mergeFrom(BUSINESS_SERVICES, (service) =>
      read(
        http.GET('/api/v1/services/{service}/notifications', {
          params: { path: { service }, query: { unread: true, limit: ENOUGH } },
        }),
      ),
    ),
  refetchInterval: NEWS_EVERY,
})
