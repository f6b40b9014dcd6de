import { queryOptions } from '@tanstack/react-query'
import { api } from './client'
import { mergeFrom } from './merge'
import { BUSINESS_SERVICES, serviceUrl } from './services'
import type { Items, Notice, Task } from './types'

/** Open tasks of the caller from every service. */
export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: () => mergeFrom(BUSINESS_SERVICES, (service) => api.get<Items<Task>>(serviceUrl(service, 'tasks'))),
  refetchInterval: 60_000,
})

export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: () =>
    mergeFrom(BUSINESS_SERVICES, (service) =>
      api.get<Items<Notice>>(serviceUrl(service, 'notifications'), { unread: true }),
    ),
  refetchInterval: 60_000,
})
