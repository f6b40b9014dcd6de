import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { read as body, http } from '@/api/client'
import type { Merged } from '@/api/merge'
import { mergeFrom } from '@/api/merge'
import { BUSINESS_SERVICES, type Service } from '@/api/services'
import type { Notice } from '@/api/types'
import { NEWS_EVERY } from '@/api/work'

type Cursors = Partial<Record<Service, string>>
export interface NoticePage extends Merged<Notice> {
  next: Cursors
}

/** Notices of all services, page by page: every service goes on from its own cursor. */
export const noticesQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['notices', unread ? 'unread-list' : 'all'],
    queryFn: async ({ pageParam }): Promise<NoticePage> => {
      const next: Cursors = {}
      const services = pageParam ? BUSINESS_SERVICES.filter((service) => pageParam[service]) : BUSINESS_SERVICES
      const merged = await mergeFrom(services, async (service) => {
        const query = { unread: unread || undefined, cursor: pageParam?.[service] }
        const page = await body(
          http.GET('/api/v1/services/{service}/notifications', { params: { path: { service }, query } }),
        )
        if (page.next) next[service] = page.next
        return page
      })
      return { ...merged, next }
    },
    initialPageParam: undefined as Cursors | undefined,
    getNextPageParam: (page) => (Object.keys(page.next).length > 0 ? page.next : undefined),
    refetchInterval: NEWS_EVERY,
    refetchOnMount: 'always',
  })

/**
 * What has come, newest first, as far down as every service has answered: older ones of one service are held back until it is
 * known that no other has newer ones.
 */
export function newestFirst(pages: NoticePage[]) {
  const all = pages.flatMap((page) => page.items)
  const open = Object.keys(pages.at(-1)?.next ?? {})
  const reached = open.map((service) => all.findLast((notice) => notice.service === service)?.createdAt ?? '')
  const down = reached.sort().at(-1) ?? ''
  return all.filter((notice) => notice.createdAt >= down).sort((a, b) => b.createdAt.localeCompare(a.createdAt))
}

export function useReading() {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: ['notices'] })
  const read = useMutation({
    mutationFn: ({ service, id }: Notice & { service: Service }) =>
      http.POST('/api/v1/services/{service}/notifications/{id}/actions/read', { params: { path: { service, id } } }),
    onSettled: refresh,
  })
  const readAll = useMutation({
    mutationFn: () =>
      Promise.all(
        BUSINESS_SERVICES.map((service) =>
          http.POST('/api/v1/services/{service}/notifications/actions/read-all', { params: { path: { service } } }),
        ),
      ),
    onSettled: refresh,
  })
  return { read, readAll }
}
