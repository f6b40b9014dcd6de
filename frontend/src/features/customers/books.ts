import { queryOptions } from '@tanstack/react-query'
import { http, once, read } from '@/api/client'
import type { ChangeReport, Correspondence, MajorEvent } from '@/api/types'

/** The books of a customer's file, by the tab that shows them and the path that serves them. */
export const BOOKS = {
  correspondence: { path: 'correspondence', rule: 'S2a-12', day: 'happenedOn' },
  majorEvents: { path: 'major-events', rule: 'S2a-05', day: 'happenedOn' },
  changeReports: { path: 'change-reports', rule: 'S2a-08', day: 'changedOn' },
} as const
export type Book = keyof typeof BOOKS

type Shared = Omit<MajorEvent, 'side' | 'happenedOn'>
/** An entry of any of the books; each has its own facts besides those they share. */
export type LogEntry = Shared & Partial<Omit<Correspondence, keyof Shared>> & Partial<Omit<ChangeReport, keyof Shared>>

const ADDRESS = '/api/v1/customers/{customerId}'
const bookUrl = <B extends Book>(book: B) => `${ADDRESS}/${BOOKS[book].path}` as const

export const bookQuery = (customerId: string, book: Book) =>
  queryOptions({
    queryKey: ['customers', customerId, 'book', book],
    queryFn: async ({ signal }): Promise<LogEntry[]> => {
      const params = { path: { customerId }, query: { limit: 200 } }
      return (await read(http.GET(bookUrl(book), { params, signal }))).items
    },
  })

export type EntryForm = Record<string, string | undefined>

/** The forms of the three books differ in a field; which one is filled in says the book. */
export const recordEntry = (customerId: string, book: Book, form: EntryForm, key: string) =>
  read(http.POST(bookUrl(book), { params: { path: { customerId }, header: once(key) }, body: form as never }))

/** The entry stays; a counter-entry corrects it. */
export const correctEntry = (
  customerId: string,
  book: Book,
  id: string,
  form: EntryForm,
  reason: string,
  key: string,
) =>
  read(
    http.POST(`${bookUrl(book)}/{id}/actions/correct`, {
      params: { path: { customerId, id }, header: once(key) },
      body: { entry: form as never, reason },
    }),
  )

export const voidEntry = (customerId: string, book: Book, id: string, reason: string, key: string) =>
  read(
    http.POST(`${bookUrl(book)}/{id}/actions/void`, {
      params: { path: { customerId, id }, header: once(key) },
      body: { reason },
    }),
  )
