import assert from 'node:assert/strict'
import { Desk } from '../pages/desk.mjs'
import { Frame } from '../pages/frame.mjs'
import { ListPage } from '../pages/list.mjs'
import { RecordPage } from '../pages/record.mjs'
import { ask, journey } from '../support/journey.mjs'

const PURPOSE = '与对方华南分店联合投标，核对合作情况'

// @Rule("S2a-10") another department's file needs the general manager  @Rule("S4-20") for the stated purpose only
// @Rule("S4-02") every look is written down
journey('其他部门的档案：先被拒绝，申请后总经理批准即可查阅，收回后再次拒绝', async ({ as }) => {
  const owner = await as('rep6')
  const own = await ask(owner, '/api/v1/auth/me')
  const page = await ask(owner, `/api/v1/customers?department=${own.department.id}&sort=number&limit=200`)
  const customer = page.items.at(-1)

  const other = await as('rep5')
  await other.goto(`/customers/${customer.id}`)
  await other.getByText('可由总经理授权查阅').waitFor()
  await other.getByRole('button', { name: '申请查阅' }).click()
  const form = other.getByRole('dialog')
  await form.getByText(customer.name).waitFor()
  await form.getByLabel('用途').fill(PURPOSE)
  await form.getByRole('button', { name: '提交申请' }).click()
  await other.getByText('申请已提交，等待审批').waitFor()
  const number = ((await other.getByRole('link', { name: /^JY-2026-/ }).textContent()) ?? '').trim()

  const manager = await as('gm')
  await new Desk(manager).openTask('审批查阅借阅申请', number)
  const request = new RecordPage(manager)
  await request.waitFor(`查阅档案 ${customer.name}`)
  await manager.getByText(PURPOSE).waitFor()
  await request.act('批准', { 审批意见: '情况属实，同意查阅' })
  await manager.getByText('生效中').first().waitFor()

  await new Desk(other).openNotice('您的查阅借阅申请已批准', number)
  await new RecordPage(other).waitFor(`查阅档案 ${customer.name}`)
  await other.getByRole('link', { name: '打开客户档案' }).click()
  await new RecordPage(other).waitFor(customer.name)
  await other.getByRole('heading', { level: 2, name: '自然情况' }).waitFor()

  await request.act('收回权限', { 原因: '投标已结束' })
  await manager.getByText('已收回').first().waitFor()
  await other.reload()
  await other.getByText('可由总经理授权查阅').waitFor()
  assert.equal(await other.getByRole('heading', { level: 2, name: '自然情况' }).count(), 0, 'the file is closed again')

  await manager.goto(`/accesses?customer=${customer.id}`)
  const look = new ListPage(manager).row(number)
  await look.getByText(PURPOSE).waitFor()
  await look.getByText('查看档案').waitFor()
})

// @Rule("S2c-38") review, approval, registration  @Rule("S2d-42") due back after a day
journey('借阅纸质档案：部门经理审核，总经理批准，数据管理员登记出借并收回', async ({ as }) => {
  const borrower = await as('clerk')
  const known = (await ask(borrower, '/api/v1/customers?sort=-establishedAt&limit=200')).items
  const department = (await ask(await as('deptmanager'), '/api/v1/auth/me')).department.id
  const customer = known.find((/** @type {{ departmentId: string }} */ each) => each.departmentId === department)

  await borrower.goto(
    `/access-requests/new?customer=${customer.id}&name=${encodeURIComponent(customer.name)}&kind=BORROW`,
  )
  await borrower.getByRole('heading', { level: 1, name: '客户档案查阅、借阅申请' }).waitFor()
  await borrower.getByRole('textbox', { name: '用途' }).fill('核对售后合同原件')
  await borrower.getByRole('button', { name: '提交申请' }).click()
  const mine = new RecordPage(borrower)
  await mine.waitFor(`借阅纸质档案 ${customer.name}`)
  const number = ((await borrower.locator('.kg-page-head .kg-number').textContent()) ?? '').trim()

  const step = async (/** @type {string} */ who, /** @type {string} */ task) => {
    const page = await as(who)
    await new Desk(page).openTask(task, number)
    const record = new RecordPage(page)
    await record.waitFor(`借阅纸质档案 ${customer.name}`)
    return { page, record }
  }
  const head = await step('deptmanager', '审核借阅申请')
  assert.equal(await head.record.button('批准').count(), 0, 'who reviews does not approve')
  await head.record.act('审核通过', { 备注: '确需核对' })
  const leader = await step('gm', '审批查阅借阅申请')
  await leader.record.act('批准', { 审批意见: '同意借阅' })
  const keeper = await step('dataadmin', '登记出借档案')
  await keeper.record.act('登记出借', { 备注: '共 9 页' })
  await keeper.page.getByText(/^剩 /).first().waitFor()
  await new Desk(borrower).openTask('归还借阅档案', number)
  await mine.waitFor(`借阅纸质档案 ${customer.name}`)
  await keeper.record.act('确认归还', { 备注: '页数相符' })
  await keeper.page.getByText('已归还').first().waitFor()

  await new Frame(borrower).go('查阅借阅')
  await borrower.getByRole('tab', { name: '我的申请' }).click()
  await new ListPage(borrower).row(number).getByText('已归还').waitFor()
})
