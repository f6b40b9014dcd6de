import { queryOptions } from '@tanstack/react-query'
import { http, read } from './client'
import type { Region } from './types'

export const regionsQuery = queryOptions({
  queryKey: ['regions'],
  queryFn: ({ signal }) => read(http.GET('/api/v1/regions', { signal })),
  select: (answer) => answer.items,
  staleTime: Number.POSITIVE_INFINITY,
})

/** The codes of 省, 市 and 区 that lead to a district; a level a place does not have is left out. */
export function regionPath(regions: Region[], district: string): string[] {
  return pathTo(regions, district).map((region) => region.code)
}

/** 广东省深圳市南山区; the code itself while the list is on its way. */
export function placeName(regions: Region[], district: string): string {
  const names = pathTo(regions, district).map((region) => region.name)
  return [...new Set(names)].join('') || district
}

function pathTo(regions: Region[], district: string): Region[] {
  return [2, 4, 6].flatMap((length) => find(regions, district.slice(0, length)) ?? [])
}

function find(regions: Region[], code: string): Region | undefined {
  for (const region of regions) {
    const found = region.code === code ? region : find(region.children ?? [], code)
    if (found) return found
  }
  return undefined
}
