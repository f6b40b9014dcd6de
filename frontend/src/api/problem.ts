import type { FieldError, ProblemBody } from './types'

/** A broken proxy or a lost connection answers less than the services promise. */
type Body = Partial<ProblemBody>

/** A refusal or failure in the one shape every service uses (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: string
  readonly detail: string | undefined
  readonly traceId: string | undefined
  readonly errors: FieldError[]
  readonly rule: string | undefined
  readonly allowedActions: string[] | undefined
  readonly params: Record<string, unknown>

  constructor(
    readonly status: number,
    body: Body = {},
    readonly retryAfterSeconds?: number,
  ) {
    super(body.detail ?? body.title ?? `HTTP ${status}`)
    this.code = body.code ?? fallbackCode(status)
    this.detail = body.detail
    this.traceId = body.traceId
    this.errors = body.errors ?? []
    this.rule = body.rule ?? undefined
    this.allowedActions = body.allowedActions
    this.params = body.params ?? {}
  }

  get stale() {
    return this.status === 412
  }
  get unauthenticated() {
    return this.status === 401
  }
  get forbidden() {
    return this.status === 403
  }
  get notFound() {
    return this.status === 404
  }
}

/** No answer at all: the machine is offline or the suite is stopped. */
export const OFFLINE = 'network.offline'

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof TypeError) return new Problem(0, { code: OFFLINE })
  return new Problem(0, { code: 'client.unexpected', detail: error instanceof Error ? error.message : undefined })
}

export async function readProblem(response: Response): Promise<Problem> {
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined
  try {
    return new Problem(response.status, (await response.json()) as Body, retryAfter)
  } catch {
    return new Problem(response.status, {}, retryAfter)
  }
}

function fallbackCode(status: number): string {
  if (status === 401) return 'auth.unauthenticated'
  if (status === 403) return 'auth.forbidden'
  if (status === 404) return 'not-found'
  if (status === 412) return 'conflict.stale'
  if (status === 429) return 'rate.limited'
  if (status === 502 || status === 504) return 'upstream.unavailable'
  if (status === 503) return 'service.unavailable'
  return 'internal'
}
