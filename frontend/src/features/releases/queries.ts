import { queryOptions } from '@tanstack/react-query'
import { http, listOf, newIdempotencyKey, once, read } from '@/api/client'
import type { Release, ReleaseApplication, ShipmentEntry } from '@/api/types'
import { asWorkbook } from '@/api/workbook'

export const BASE = '/api/v1/releases'
const SHIPMENTS = '/api/v1/shipments'

export const MOST_IN_WORKBOOK = 1000

/** What looks different after goods went out: they are owed from then on. */
export const AFTER = [['releases'], ['receivables'], ['credit-accounts'], ['tasks'], ['notices'], ['audit']]

export const loadReleases = listOf(BASE)

export const releaseQuery = (id: string) =>
  queryOptions({
    queryKey: ['releases', id],
    queryFn: ({ signal }) => read(http.GET(`${BASE}/{id}`, { params: { path: { id } }, signal })),
  })

export const signedContractsQuery = queryOptions({
  queryKey: ['credit-contracts', 'signed'],
  queryFn: ({ signal }) =>
    read(http.GET('/api/v1/credit-contracts', { params: { query: { status: 'SIGNED', limit: 200 } }, signal })),
  select: (page) => page.items,
})

/** What would become of the order now; nothing is kept of the question. */
export const checkQuery = (order: ReleaseApplication | undefined) =>
  queryOptions({
    queryKey: ['releases', 'check', order],
    queryFn: ({ signal }) => read(http.POST(`${BASE}/check`, { body: order as ReleaseApplication, signal })),
    enabled: order !== undefined,
    retry: false,
  })

export const apply = (body: ReleaseApplication, key: string) =>
  read(http.POST(BASE, { params: { header: once(key) }, body } as never)) as Promise<{ id: string }>

/** The goods went out; `quantities` stand in the order of the lines. */
export const ship = (release: Release, sourceKey: string, shippedOn: string, quantities: number[]) =>
  read(
    http.POST(SHIPMENTS, {
      params: { header: once(newIdempotencyKey()) },
      body: { release: release.number, sourceKey, shippedOn, quantities },
    } as never),
  )

/** Shipments are told apart by their keys: sending them again after a lost answer records nothing twice. */
export const recordShipments = (rows: ShipmentEntry[]) => read(http.POST(`${SHIPMENTS}/batch`, { body: { rows } }))

export const recordWorkbook = (workbook: File) => read(http.POST(`${SHIPMENTS}/workbook`, asWorkbook(workbook)))
