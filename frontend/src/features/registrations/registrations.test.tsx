import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Me } from '@/api/types'
import { CANDIDATE, REGISTRATION } from '@/test/samples'
import { DATA_ADMIN, enter, openPage, page, problem, REP, server, signedInAs, typedIn } from '@/test/screen'
import { registrationRoutes } from './routes'

const REGIONS = [
  {
    code: '44',
    name: '广东省',
    children: [{ code: '4403', name: '深圳市', children: [{ code: '440305', name: '南山区', children: [] }] }],
  },
]

let me: Me = REP
const usual = signedInAs(() => me)
let asked: unknown[] = []
let candidates = [CANDIDATE]

beforeEach(() => {
  me = REP
  asked = []
  candidates = []
  usual()
  server.use(
    http.get('*/api/v1/regions', () => HttpResponse.json({ items: REGIONS })),
    http.post('*/api/v1/registrations/duplicate-check', async ({ request }) => {
      asked.push(await request.json())
      return HttpResponse.json({ candidates })
    }),
    http.get('*/api/v1/registrations/r-1/timeline', () =>
      HttpResponse.json(
        page([{ at: REGISTRATION.submittedAt, kind: 'registration.submitted', actorName: '陈静', params: {} }]),
      ),
    ),
  )
})

const cellOf = (text: HTMLElement) => text.closest('.kg-paper-cell')?.textContent

const serve = (registration: object) =>
  server.use(http.get('*/api/v1/registrations/r-1', () => HttpResponse.json({ ...REGISTRATION, ...registration })))

async function choose(user: UserEvent, label: string, option: string) {
  await user.click(screen.getByRole('combobox', { name: label }))
  await user.click(await screen.findByText(option, { selector: '.ant-select-item-option-content' }))
}

async function fillIn(user: UserEvent) {
  await enter(user, await screen.findByRole('textbox', { name: '客户名称' }), '深圳市宝盒照明有限公司')
  await choose(user, '客户类别', '一般客户')
  await choose(user, '客户类型', '经销商')
  await user.click(screen.getByRole('combobox', { name: '省／市／区' }))
  for (const place of ['广东省', '深圳市', '南山区']) await user.click(await screen.findByText(place))
  await enter(user, screen.getByRole('textbox', { name: '详细地址' }), '科技园路1号')
  await enter(user, screen.getByRole('textbox', { name: '姓名' }), '李强')
  await enter(user, screen.getByRole('textbox', { name: '联系电话' }), '13812345678')
  await choose(user, '客户来源', '来电')
  await user.click(screen.getByRole('radio', { name: /^是/ }))
}

describe('客户信息登记表', () => {
  it('tells at once that the check digit of the company code is wrong', async () => {
    const { user } = openPage(registrationRoutes, '/registrations/new')
    const code = await screen.findByRole('textbox', { name: '统一社会信用代码' })
    await enter(user, code, '914403007084611367')
    expect(await screen.findByText(/校验码不符：18 位中有一位抄错/)).toBeTruthy()
    await user.clear(code)
    await enter(user, code, '91440300708461136T')
    await waitFor(() => expect(screen.queryByText(/校验码不符/)).toBeNull())
    await waitFor(() => expect(asked.at(-1)).toEqual({ companyCode: '91440300708461136T' }))
  })

  it('warns of a likely duplicate while the name is typed and asks for a justification', async () => {
    candidates = [CANDIDATE]
    const { user } = openPage(registrationRoutes, '/registrations/new')
    await enter(user, await screen.findByRole('textbox', { name: '客户名称' }), '中山光明灯饰')
    const panel = screen.getByRole('region', { name: '疑似重复' })
    expect(await within(panel).findByText('中山市光明灯饰有限公司')).toBeTruthy()
    expect(within(panel).getByText('名称相近')).toBeTruthy()
    expect(within(panel).getByText('销售二部 王强')).toBeTruthy()
    expect(within(panel).getByText('S2c-28')).toBeTruthy()
    expect(await screen.findByRole('textbox', { name: '疑似重复说明' })).toBeTruthy()
    expect(asked).toContainEqual({ name: '中山光明灯饰' })
  })

  it('says that a taken company code cannot be justified', async () => {
    candidates = [{ ...CANDIDATE, matchedOn: ['COMPANY_CODE'], blocking: true }]
    const { user } = openPage(registrationRoutes, '/registrations/new')
    await enter(user, await screen.findByRole('textbox', { name: '统一社会信用代码' }), '91440300708461136T')
    expect(await screen.findByText(/归属以登记时间在先者为准/)).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: '疑似重复说明' })).toBeNull()
  })

  it('sends the form once, with a key, and opens what came of it', async () => {
    const keys: (string | null)[] = []
    const bodies: unknown[] = []
    server.use(
      http.post('*/api/v1/registrations', async ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'))
        bodies.push(await request.json())
        return HttpResponse.json(REGISTRATION, { status: 201 })
      }),
    )
    serve({})
    const { user, router } = openPage(registrationRoutes, '/registrations/new')
    await fillIn(user)
    await user.click(screen.getByRole('button', { name: '提交登记' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/registrations/r-1'))
    expect(keys).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)])
    expect(bodies[0]).toMatchObject({
      name: '深圳市宝盒照明有限公司',
      intended: true,
      address: { districtCode: '440305', street: '科技园路1号' },
      contact: { name: '李强', phone: '13812345678' },
    })
  })

  it('puts what the service refuses on its field and keeps what was typed', async () => {
    server.use(
      http.post('*/api/v1/registrations', () =>
        problem(422, {
          code: 'request.invalid',
          errors: [
            { field: 'contact.phone', code: 'phone.invalid', message: '这个号码是空号' },
            { field: 'address.street', code: 'validation.too-long', message: '不能超过 120 个字' },
          ],
        }),
      ),
    )
    const { user } = openPage(registrationRoutes, '/registrations/new')
    await fillIn(user)
    await user.click(screen.getByRole('button', { name: '提交登记' }))
    const refused = await screen.findByText('这个号码是空号')
    expect(cellOf(refused)).toContain('联系电话')
    expect(cellOf(screen.getByText('不能超过 120 个字'))).toContain('详细地址')
    expect(screen.getByText('有 2 处需要修改，请看标红的栏目。')).toBeTruthy()
    expect(typedIn(screen.getByRole('textbox', { name: '详细地址' }))).toBe('科技园路1号')
  })

  it('offers the draft again', async () => {
    sessionStorage.setItem('keguan.draft.registration.0199-rep', JSON.stringify({ name: '未写完的客户' }))
    const { user } = openPage(registrationRoutes, '/registrations/new')
    const name = () => typedIn(screen.getByRole('textbox', { name: '客户名称' }))
    await waitFor(() => expect(name()).toBe('未写完的客户'))
    await user.click(screen.getByRole('button', { name: '清空草稿' }))
    await waitFor(() => expect(name()).toBe(''))
  })

  it('is not for those who do not register customers', async () => {
    me = DATA_ADMIN
    openPage(registrationRoutes, '/registrations/new')
    expect(await screen.findByText('您没有查看此内容的权限')).toBeTruthy()
  })
})

describe('a registration', () => {
  const buttons = () =>
    ['确认建档', '要求核实', '核实完毕', '重新提交', '退回', '撤回'].filter(
      (name) => screen.queryByRole('button', { name }) !== null,
    )

  it('offers exactly the allowed actions', async () => {
    me = DATA_ADMIN
    serve({ allowedActions: ['establish', 'request-verification', 'return'] })
    openPage(registrationRoutes, '/registrations/r-1')
    expect(await screen.findByText('提交客户登记')).toBeTruthy()
    expect(buttons()).toEqual(['确认建档', '要求核实', '退回'])
  })

  it('tells a data administrator why the own registration cannot be audited', async () => {
    me = { ...DATA_ADMIN, id: REP.id }
    serve({ allowedActions: ['withdraw'] })
    openPage(registrationRoutes, '/registrations/r-1')
    const note = await screen.findByRole('note')
    expect(note.textContent).toContain('您是登记人，不能审核自己的登记')
    expect(note.textContent).toContain('S1-63')
    expect(buttons()).toEqual(['撤回'])
  })

  it('establishes with the version one has seen and offers the newest when somebody was faster', async () => {
    me = DATA_ADMIN
    serve({ allowedActions: ['establish'] })
    const seen: (string | null)[] = []
    server.use(
      http.post('*/api/v1/registrations/r-1/actions/establish', ({ request }) => {
        seen.push(request.headers.get('If-Match'))
        return problem(412, { code: 'conflict.stale' })
      }),
    )
    const { user } = openPage(registrationRoutes, '/registrations/r-1')
    await user.click(await screen.findByRole('button', { name: '确认建档' }))
    const dialog = await screen.findByRole('dialog')
    expect(typedIn(within(dialog).getByRole('textbox', { name: '确认对象' }))).toBe('李强')
    await user.click(within(dialog).getByRole('button', { name: '确认建档' }))
    expect(await within(dialog).findByText('已被他人修改')).toBeTruthy()
    expect(seen).toEqual(['"3"'])
    serve({ status: 'RETURNED', lastReason: '电话不对', version: 4, allowedActions: [] })
    await user.click(within(dialog).getByRole('button', { name: '重新加载' }))
    expect(await screen.findByText('电话不对')).toBeTruthy()
    expect(buttons()).toEqual([])
  })

  it('asks for a reason before it goes back', async () => {
    me = DATA_ADMIN
    serve({ allowedActions: ['return'] })
    let sent: unknown
    server.use(
      http.post('*/api/v1/registrations/r-1/actions/return', async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json({ ...REGISTRATION, status: 'RETURNED', version: 4 })
      }),
    )
    const { user } = openPage(registrationRoutes, '/registrations/r-1')
    await user.click(await screen.findByRole('button', { name: '退回' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '退回' }))
    expect(await within(dialog).findByText('请填写原因')).toBeTruthy()
    await enter(user, within(dialog).getByRole('textbox', { name: '原因' }), '缺少门牌号')
    await user.click(within(dialog).getByRole('button', { name: '退回' }))
    await waitFor(() => expect(sent).toEqual({ reason: '缺少门牌号' }))
  })

  it('comes back to the form with the reason beside it and is resubmitted', async () => {
    serve({ status: 'RETURNED', lastReason: '缺少门牌号', allowedActions: ['resubmit', 'withdraw'] })
    let sent: { form?: { address?: unknown } } = {}
    server.use(
      http.post('*/api/v1/registrations/r-1/actions/resubmit', async ({ request }) => {
        sent = (await request.json()) as typeof sent
        return HttpResponse.json({ ...REGISTRATION, version: 4 })
      }),
    )
    const { user, router } = openPage(registrationRoutes, '/registrations/r-1')
    await user.click(await screen.findByRole('button', { name: '重新提交' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/registrations/r-1/edit'))
    expect(await screen.findByText('缺少门牌号')).toBeTruthy()
    const street = screen.getByRole('textbox', { name: '详细地址' })
    expect(typedIn(street)).toBe('科技园路1号')
    await user.click(street)
    await user.keyboard('{End}')
    await user.paste('3栋')
    await user.click(screen.getByRole('button', { name: '重新提交' }))
    await waitFor(() => expect(sent.form?.address).toEqual({ districtCode: '440305', street: '科技园路1号3栋' }))
  })
})
