import createClient from 'openapi-fetch'
import { readProblem } from './problem'
import type { ActionBase, Answer, ListPath, Paths } from './wire'

/** Filters of a list as the address bar keeps them; the service checks them. */
export type Query = Record<string, string | number | boolean | null | undefined>

interface Hooks {
  language: () => string
  onUnauthenticated: () => void
}

let hooks: Hooks = { language: () => 'zh-CN', onUnauthenticated: () => {} }

/** The app tells the client which language to ask for and what to do when the session has ended. */
export function configureClient(next: Hooks) {
  hooks = next
}

export const newIdempotencyKey = (): string => crypto.randomUUID()

/** Every address, parameter and body is checked against what the services publish. */
export const http = createClient<Paths>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  fetch: (request) => globalThis.fetch(request),
})

/** What every call of ours carries; forms of other sites can't send the second one. */
export const ownHeaders = (method: string): Record<string, string> => ({
  'Accept-Language': hooks.language(),
  ...(method !== 'GET' && { 'Keguan-Csrf': '1' }),
})

/** What an answer that is no success says. */
export async function refusalOf(response: Response) {
  const problem = await readProblem(response)
  if (problem.code === 'auth.unauthenticated') hooks.onUnauthenticated()
  return problem
}

http.use({
  onRequest({ request }) {
    request.headers.set('Accept', 'application/json')
    for (const [name, value] of Object.entries(ownHeaders(request.method))) request.headers.set(name, value)
    return request
  },
  async onResponse({ response }) {
    if (!response.ok) throw await refusalOf(response)
  },
})

/** The body of an answer; a refusal has been thrown as a Problem before. */
export async function read<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T
}

/** Same key for a repeated attempt of the same intention. */
export const once = (key = newIdempotencyKey()) => ({ 'Idempotency-Key': key })

/** With the version of the record the user was looking at. */
export const seen = (record: { version: number }, key?: string) => ({
  ...once(key),
  'If-Match': `"${record.version}"`,
})

/** The loader of a list page. */
export const listOf =
  <Path extends ListPath>(path: Path) =>
  (query: Query, signal: AbortSignal) =>
    read(http.GET(path as never, { params: { query: filled(query) }, signal } as never)) as Promise<Answer<Path>>

/** `POST {base}/{id}/actions/{action}`: the server has offered the action, the page has built its body. */
export function act(
  base: ActionBase,
  record: { id: string; version: number },
  action: string,
  body: unknown = {},
  key = newIdempotencyKey(),
): Promise<unknown> {
  const path = `${base}/${encodeURIComponent(record.id)}/actions/${action}`
  return read(http.POST(path as never, { body, params: { header: seen(record, key) } } as never))
}

const filled = (query: Query) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== ''))
