import { HttpResponse, http, type JsonBodyType } from 'msw'
import * as data from './data'
import * as regulations from './regulations'

const at = (path: string) => `*/api/v1/${path}`
const items = (list: unknown[]) => ({ items: list, next: null, total: { count: list.length, capped: false } })
const answer = (body: unknown) => () => HttpResponse.json(body as JsonBodyType)

/** A refusal as the services write it. */
export const problem = (status: number, code: string, more: Record<string, unknown> = {}) =>
  HttpResponse.json(
    {
      type: `urn:keguan:problem:${code}`,
      title: code,
      status,
      code,
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      ...more,
    },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  )

const one = <T extends { id: string }>(list: T[], id: unknown) => {
  const found = list.find((each) => each.id === id)
  return found ? HttpResponse.json(found as JsonBodyType) : problem(404, 'not-found')
}

/** The suite as the SPA sees it, signed in as 陈国华; a test replaces what it is about with `server.use`. */
export const handlers = [
  http.get(at('auth/me'), answer(data.me)),
  http.post(at('auth/login'), answer(data.me)),
  http.post(at('auth/logout'), () => new HttpResponse(null, { status: 204 })),
  http.get(at('departments'), answer(items(data.departments))),
  http.get(at('staff'), ({ request }) => {
    const wanted = new URL(request.url).searchParams
    const found = data.staff
      .filter((each) => !wanted.get('q') || each.name.includes(wanted.get('q') as string))
      .filter((each) => !wanted.get('status') || each.status === wanted.get('status'))
      .filter((each) => !wanted.get('department') || each.departmentId === wanted.get('department'))
    return HttpResponse.json(items(found))
  }),
  http.get(at('staff/:id'), ({ params }) => one(data.staff, params.id)),
  http.get(at('api-clients'), answer(items(data.apiClients))),
  http.get(at('api-clients/:id'), ({ params }) => one(data.apiClients, params.id)),
  http.get(at('rules'), answer({ items: regulations.rules })),
  http.get(at('customers'), answer(items(data.customers))),
  http.get(at('services/:service/tasks'), ({ params }) =>
    HttpResponse.json(items(params.service === 'customer' ? data.tasks : [])),
  ),
  http.get(at('services/:service/notifications'), ({ params, request }) => {
    const unread = new URL(request.url).searchParams.get('unread') === 'true'
    const list = params.service === 'customer' ? data.notices : []
    return HttpResponse.json(items(list.filter((each) => !unread || !each.readAt)))
  }),
  http.post(at('services/:service/notifications/*'), () => new HttpResponse(null, { status: 204 })),
  http.get(at('services/:service/rules'), ({ params }) =>
    HttpResponse.json(items(params.service === 'customer' ? regulations.ruleUses : [])),
  ),
  http.get(at('services/:service/policies'), ({ params }) =>
    HttpResponse.json(items(regulations.policies[String(params.service)] ?? [])),
  ),
  http.get(at('services/:service/policies/packs'), ({ params }) =>
    HttpResponse.json(items(params.service === 'customer' ? [{ name: 'lamp-factory' }, { name: 'car-dealer' }] : [])),
  ),
  http.get(at('services/:service/policies/packs/:pack'), ({ params }) =>
    HttpResponse.json({
      name: params.pack,
      changes: [
        { policy: 'registration', key: 'auditDays', from: '2', to: '1' },
        { policy: 'registration', key: 'similarNamePercent', from: '60', to: '70' },
      ],
    }),
  ),
  http.get(at('services/:service/policies/:name/versions'), ({ params }) =>
    HttpResponse.json(items(params.name === 'registration' ? regulations.versions : [])),
  ),
  http.get(at('services/:service/audit'), answer(data.audit)),
]
