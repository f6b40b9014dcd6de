import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ChangeRequest, Customer, CustomerFile, FileField, Me } from '@/api/types'
import { CUSTOMER } from '@/test/samples'
import { DATA_ADMIN, enter, openPage, page, problem, REP, server, signedInAs, typedIn } from '@/test/screen'
import { changeRoutes } from './routes'

const field = (section: FileField['section'], name: string, more: Partial<FileField> = {}): FileField => ({
  ...{ section, field: name, kind: 'TEXT', max: 60, choices: [], required: false, personal: false, rule: 'S1-06' },
  ...more,
})
const FIELDS = [
  field('NATURAL', 'street', { required: true }),
  field('NATURAL', 'phone', { kind: 'PHONE', personal: true }),
  field('NATURAL', 'enterpriseNature'),
  field('BUSINESS', 'marketShare', { kind: 'LINES', max: 500 }),
  field('CONTACTS', 'name', { required: true }),
  field('CONTACTS', 'phone', { kind: 'PHONE', required: true, personal: true }),
  field('CONTACTS', 'hobbies', { kind: 'LINES', personal: true }),
]
const FILE: CustomerFile = {
  ...{ customerId: 'c-9', number: 'KH-2026-000009', on: '2026-11-21', version: 4 },
  single: { NATURAL: { street: '科技园路1号', phone: '0755-****1234', enterpriseNature: '民营' } },
  entries: [{ section: 'CONTACTS', id: 'k-1', values: { name: '李强', phone: '138****5678', hobbies: '***' } }],
}
const REQUEST: ChangeRequest = {
  ...{ id: 'x-1', number: 'XG-2026-000003', version: 2, status: 'SUBMITTED', kind: 'CHANGE', rule: 'S4-25' },
  ...{ customerId: 'c-9', customerNumber: 'KH-2026-000009', customerName: CUSTOMER.name },
  ...{ departmentId: 'd-east', departmentName: '销售一部', submittedById: REP.id, submittedByName: '陈静' },
  ...{ submittedAt: '2026-11-20T03:00:00Z', dueAt: '2026-11-24T10:00:00Z', reason: '客户来函', evidence: null },
  ...{
    judgedByName: null,
    judgedAt: null,
    executedByName: null,
    executedAt: null,
    absorbedId: null,
    absorbedNumber: null,
    lastReason: null,
  },
  lines: [
    {
      ...{ section: 'NATURAL', entryId: null, added: false },
      field: 'street',
      before: '科技园路1号',
      after: '新街8号',
    },
    { ...{ section: 'NATURAL', entryId: null, added: false }, field: 'type', before: 'DEALER', after: 'AGENT' },
  ],
  outdated: [],
  allowedActions: [],
}

let me: Me = REP
let file = FILE
let sent: Record<string, unknown>[] = []
let customer: Customer
const usual = signedInAs(() => me)

const serve = (request: Partial<ChangeRequest>) =>
  server.use(http.get('*/api/v1/change-requests/x-1', () => HttpResponse.json({ ...REQUEST, ...request })))

beforeEach(() => {
  me = REP
  file = FILE
  sent = []
  customer = { ...CUSTOMER, allowedActions: ['request-change', 'report-error'] }
  usual()
  serve({})
  accept()
  server.use(
    http.get('*/api/v1/regions', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/customers/fields', () => HttpResponse.json({ items: FIELDS })),
    http.get('*/api/v1/customers/c-9/file', () => HttpResponse.json(file)),
    http.get('*/api/v1/customers/c-9', () => HttpResponse.json(customer)),
    http.get('*/api/v1/customers/c-9/attachments', () => HttpResponse.json(page([]))),
  )
})

const refuse = (answer: () => Response) => server.use(http.post('*/api/v1/change-requests', answer as never))
const accept = () =>
  server.use(
    http.post('*/api/v1/change-requests', async ({ request }) => {
      sent.push((await request.json()) as Record<string, unknown>)
      return HttpResponse.json(REQUEST, { status: 201 })
    }),
  )
const box = (name: string) => screen.findByRole('textbox', { name })
const submit = () => screen.getByRole('button', { name: '提交申请' })
const cellOf = (element: HTMLElement) => element.closest('.kg-paper-cell')?.textContent

describe('客户信息修改申请表', () => {
  it('begins with what stands in the file and sends only what is different', async () => {
    const { user, router } = openPage(changeRoutes, '/customers/c-9/change')
    const street = await box('详细地址')
    expect(typedIn(street)).toBe('科技园路1号')
    await user.clear(street)
    await enter(user, street, '新街8号')
    expect(cellOf(street)).toContain('现有内容：科技园路1号')
    await user.clear(await box('企业性质'))
    await enter(user, await box('修改原因'), '客户来函')
    await user.click(submit())
    await waitFor(() => expect(router.state.location.pathname).toBe('/change-requests/x-1'))
    expect(sent).toEqual([
      {
        ...{ customerId: 'c-9', customerVersion: 4, kind: 'CHANGE', reason: '客户来函' },
        lines: [{ section: 'NATURAL', values: { street: '新街8号', enterpriseNature: '' } }],
      },
    ])
  })

  it('leaves personal data as they are unless something is typed or they are cleared expressly', async () => {
    const { user } = openPage(changeRoutes, '/customers/c-9/change')
    const phone = (await box('公司电话')) as HTMLInputElement
    expect(phone.value).toBe('')
    expect(phone.placeholder).toBe('现为 0755-****1234，不改则留空')
    const contact = within(screen.getByRole('group', { name: '李强' }))
    await enter(user, contact.getByRole('textbox', { name: '联系电话' }), '13912345678')
    await user.click(contact.getByRole('button', { name: '清除爱好' }))
    await enter(user, await box('修改原因'), '换号')
    await user.click(submit())
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.lines).toEqual([
      { section: 'CONTACTS', entryId: 'k-1', values: { phone: '13912345678', hobbies: '' } },
    ])
  })

  it('adds and removes entries', async () => {
    const { user } = openPage(changeRoutes, '/customers/c-9/change?field=CONTACTS.name')
    const old = within(await screen.findByRole('group', { name: '李强' }))
    await user.click(old.getByRole('button', { name: '删除此条' }))
    await user.click(screen.getByRole('button', { name: /新增联系人/ }))
    const added = within(screen.getByRole('group', { name: '新增联系人' }))
    await enter(user, await box('修改原因'), '李强已离职')
    await enter(user, added.getByRole('textbox', { name: '姓名' }), '周店长')
    await user.click(submit())
    expect(await screen.findByText('请填写联系电话')).toBeTruthy()
    expect(sent).toEqual([])
    await enter(user, added.getByRole('textbox', { name: '联系电话' }), '13712345678')
    await user.click(submit())
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.lines).toEqual([
      { section: 'CONTACTS', entryId: 'k-1', remove: true },
      { section: 'CONTACTS', values: { name: '周店长', phone: '13712345678' } },
    ])
  })

  it('puts what the archive refuses on its field and opens the section it is in', async () => {
    refuse(() =>
      problem(422, {
        code: 'request.invalid',
        errors: [{ field: 'lines[1].values.phone', code: 'phone.invalid', message: '电话号码不对', rule: 'S2a-04' }],
      }),
    )
    const { user } = openPage(changeRoutes, '/customers/c-9/change')
    await enter(user, await box('公司电话'), '0755-26001234')
    const contact = within(screen.getByRole('group', { name: '李强' }))
    const phone = contact.getByRole('textbox', { name: '联系电话' })
    await enter(user, phone, '13912345678')
    await enter(user, await box('修改原因'), '换号')
    const section = screen.getByRole('button', { name: '联系人' })
    expect(section.getAttribute('aria-expanded')).toBe('false')
    await user.click(submit())
    await screen.findByText('电话号码不对')
    expect(cellOf(phone)).toContain('电话号码不对')
    expect(section.getAttribute('aria-expanded')).toBe('true')
  })

  it('says that nothing is changed instead of sending it', async () => {
    const { user } = openPage(changeRoutes, '/customers/c-9/change')
    await enter(user, await box('修改原因'), '看看')
    await user.click(submit())
    expect(await screen.findByText('与档案现有内容相同，没有修改')).toBeTruthy()
    expect(sent).toEqual([])
  })

  it('keeps what was typed when the file was changed meanwhile, and goes on from the newest', async () => {
    refuse(() => problem(412, { code: 'conflict.stale' }))
    const { user } = openPage(changeRoutes, '/customers/c-9/change')
    const street = await box('详细地址')
    await user.clear(street)
    await enter(user, street, '新街8号')
    await enter(user, await box('修改原因'), '客户来函')
    await user.click(submit())
    file = { ...FILE, version: 5, single: { NATURAL: { street: '旧街2号', enterpriseNature: '合资' } } }
    await user.click(await screen.findByRole('button', { name: '重新加载' }))
    await waitFor(() => expect(cellOf(street)).toContain('现有内容：旧街2号'))
    expect(typedIn(street)).toBe('新街8号')
    expect(typedIn(await box('企业性质'))).toBe('合资')
    accept()
    await user.click(submit())
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      customerVersion: 5,
      lines: [{ section: 'NATURAL', values: { street: '新街8号' } }],
    })
  })

  it('opens with the field somebody came for', async () => {
    openPage(changeRoutes, '/customers/c-9/change?field=BUSINESS.marketShare')
    const share = await box('市场份额')
    expect(screen.getByRole('button', { name: '业务状况' }).getAttribute('aria-expanded')).toBe('true')
    await waitFor(() => expect(document.activeElement).toBe(share))
  })

  it('is closed to those who may not ask for a change', async () => {
    customer = { ...CUSTOMER, allowedActions: [] }
    openPage(changeRoutes, '/customers/c-9/change')
    expect(await screen.findByText('您没有查看此内容的权限')).toBeTruthy()
  })
})

describe('信息修改申请', () => {
  it('shows before and after in words, and only the buttons the server allows', async () => {
    serve({ allowedActions: ['withdraw'] })
    openPage(changeRoutes, '/change-requests/x-1')
    const lines = await screen.findByRole('region', { name: '修改内容' })
    expect(within(lines).getByText('经销商')).toBeTruthy()
    expect(within(lines).getByText('代理商')).toBeTruthy()
    expect(screen.getByRole('button', { name: '撤回' })).toBeTruthy()
    for (const name of ['同意修改', '驳回', '执行修改', '按现有内容重新申请']) {
      expect(screen.queryByRole('button', { name })).toBeNull()
    }
  })

  it('holds what others changed meanwhile against what was asked for, and lets the applicant confirm it anew', async () => {
    const [line] = REQUEST.lines as [ChangeRequest['lines'][number]]
    serve({ outdated: [{ ...line, before: '旧街2号' }], allowedActions: ['rebase', 'withdraw'] })
    const acted: unknown[] = []
    server.use(
      http.post('*/api/v1/change-requests/x-1/actions/rebase', ({ request }) => {
        acted.push(request.headers.get('If-Match'))
        return HttpResponse.json({ ...REQUEST, version: 3 })
      }),
    )
    const { user } = openPage(changeRoutes, '/change-requests/x-1')
    const conflict = await screen.findByRole('region', { name: '申请后档案已被修改' })
    const row = within(conflict).getByText('旧街2号').closest('tr') as HTMLElement
    expect(row.textContent).toBe('自然情况 · 详细地址旧街2号科技园路1号新街8号')
    await user.click(screen.getByRole('button', { name: '按现有内容重新申请' }))
    serve({ version: 3 })
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '按现有内容重新申请' }))
    await waitFor(() => expect(acted).toEqual(['"2"']))
    await waitFor(() => expect(screen.queryByRole('region', { name: '申请后档案已被修改' })).toBeNull())
  })

  it('names the three people, and tells a person who can’t act on their own request why', async () => {
    me = { ...DATA_ADMIN, id: REP.id }
    serve({ status: 'APPROVED', judgedByName: '周经理', judgedAt: '2026-11-21T03:00:00Z' })
    openPage(changeRoutes, '/change-requests/x-1')
    const steps = await screen.findByRole('region', { name: '办理经过' })
    for (const text of ['陈静', '周经理', '数据管理员执行', 'S4-24', 'S4-25', 'S4-26']) {
      expect(within(steps).getByText(text)).toBeTruthy()
    }
    expect(screen.getByText(/您不能办理自己的申请/)).toBeTruthy()
  })

  it('lists one tab per state and one’s own', async () => {
    const asked: string[] = []
    server.use(
      http.get('*/api/v1/change-requests', ({ request }) => {
        asked.push(new URL(request.url).searchParams.toString())
        return HttpResponse.json(page([REQUEST]))
      }),
    )
    const { user, router } = openPage(changeRoutes, '/change-requests')
    await screen.findByText('XG-2026-000003')
    await user.click(screen.getByRole('tab', { name: '待执行' }))
    await waitFor(() => expect(asked.at(-1)).toContain('status=APPROVED'))
    await user.click(screen.getByRole('tab', { name: '我的申请' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ mine: 'true' }))
    await user.click(screen.getByText('XG-2026-000003'))
    await waitFor(() => expect(router.state.location.pathname).toBe('/change-requests/x-1'))
  })
})
