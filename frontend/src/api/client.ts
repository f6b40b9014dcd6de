import { asProblem, Problem, readProblem } from './problem'

export type Query = Record<string, string | number | boolean | null | undefined>

interface RequestOptions {
  query?: Query
  body?: unknown
  /** Version of the record the user was looking at. */
  version?: number | string
  /** Same key for a repeated attempt of the same intention. */
  idempotencyKey?: string
  signal?: AbortSignal
}

interface Hooks {
  language: () => string
  onUnauthenticated: () => void
}

let hooks: Hooks = { language: () => 'zh-CN', onUnauthenticated: () => {} }

/** The app tells the client which language to ask for and what to do when the session has ended. */
export function configureClient(next: Hooks) {
  hooks = next
}

export const newIdempotencyKey = () => crypto.randomUUID()

async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': hooks.language() }
  if (method !== 'GET') headers['Keguan-Csrf'] = '1'
  if (options.body !== undefined) headers['Content-Type'] = 'application/json'
  if (options.version !== undefined) headers['If-Match'] = etag(options.version)
  if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey
  let response: Response
  try {
    response = await fetch(withQuery(path, options.query), {
      method,
      headers,
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      credentials: 'same-origin',
      signal: options.signal,
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw asProblem(error)
  }
  if (!response.ok) {
    const problem = await readProblem(response)
    if (problem.code === 'auth.unauthenticated') hooks.onUnauthenticated()
    throw problem
  }
  if (response.status === 204 || response.headers.get('Content-Length') === '0') return undefined as T
  return readBody<T>(response)
}

async function readBody<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T
  } catch {
    throw new Problem(response.status, { code: 'client.unexpected' })
  }
}

/** Versions are numbers on the wire; a policy version carries its ETag ready-made. */
function etag(version: number | string) {
  return typeof version === 'string' && version.startsWith('"') ? version : `"${version}"`
}

function withQuery(path: string, query: Query = {}) {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value))
  }
  const text = params.toString()
  return new URL(text ? `${path}?${text}` : path, window.location.origin).toString()
}

export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => request<T>('GET', path, { query, signal }),
  post: <T>(path: string, body?: unknown, options: Pick<RequestOptions, 'idempotencyKey' | 'version'> = {}) =>
    request<T>('POST', path, { body, ...options }),
  /** `POST {base}/{id}/actions/{action}` with the version the user saw. */
  action: <T>(
    base: string,
    record: { id: string; version: number | string },
    action: string,
    body: unknown = {},
    idempotencyKey = newIdempotencyKey(),
  ) => request<T>('POST', `${base}/${record.id}/actions/${action}`, { body, version: record.version, idempotencyKey }),
}
