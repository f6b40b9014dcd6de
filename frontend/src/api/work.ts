import { queryOptions } from '@tanstack/react-query'
import { api } from './client'
import { mergeFrom } from './merge'
import { BUSINESS_SERVICES, serviceUrl } from './services'
import type { Notice, Page, Task } from './types'

/** More than anybody looks through at once; the desk says when it is not all. */
const ENOUGH = 200

/** Open tasks of the caller from every service. */
export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: () =>
    mergeFrom(BUSINESS_SERVICES, (service) => api.get<Page<Task>>(serviceUrl(service, 'tasks'), { limit: ENOUGH })),
  refetchInterval: 60_000,
})

export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: () =>
    mergeFrom(BUSINESS_SERVICES, (service) =>
      api.get<Page<Notice>>(serviceUrl(service, 'notifications'), { unread: true, limit: ENOUGH }),
    ),
  refetchInterval: 60_000,
})
