import assert from 'node:assert/strict'
import { Desk } from '../pages/desk.mjs'
import { ListPage } from '../pages/list.mjs'
import { RecordPage } from '../pages/record.mjs'
import { ask, journey, unique } from '../support/journey.mjs'

/** @typedef {import('playwright-core').Page} Page */

/** One of the person's own customers. @param {Page} page */
async function ownCustomer(page) {
  const { id } = await ask(page, '/api/v1/auth/me')
  return (await ask(page, `/api/v1/customers?owner=${id}&limit=1&sort=number`)).items[0]
}

/** @param {Page} page */
const numberOn = async (page) => {
  const number = page.locator('.kg-page-head').getByText(/^XG-\d{4}-\d{6}$/)
  await number.waitFor()
  return ((await number.textContent()) ?? '').trim()
}

// @Rule("S4-24") the form with its content  @Rule("S4-25") the account manager judges  @Rule("S4-26") executed, the
// representative told  @Rule("S4-05") added, modified  @Rule("S1-63") three people  @Rule("S0-07") the file of a day
journey('销售代表申请修改客户信息，客户经理审批，数据管理员执行', async ({ as }) => {
  const unit = `灯饰行业协会 ${unique()}`
  const rep = await as('rep')
  const customer = await ownCustomer(rep)
  const record = new RecordPage(rep)
  await rep.goto(`/customers/${customer.id}`)
  await record.waitFor(customer.name)
  await record.button('申请修改').click()
  await rep.getByRole('heading', { level: 1, name: '客户信息修改申请表' }).waitFor()
  await rep.getByText('尚未修改任何内容').waitFor()
  await rep.getByRole('textbox', { name: '主管单位' }).fill(unit)
  await rep.getByText('共修改 1 处').waitFor()
  await rep.getByRole('textbox', { name: '公司电话' }).fill('12')
  await rep.getByText(/号码不对/).waitFor()
  await rep.getByRole('textbox', { name: '公司电话' }).fill('')
  await rep.getByRole('button', { name: '联系人', exact: true }).click()
  await rep.getByRole('button', { name: /新增联系人/ }).click()
  const contact = rep.getByRole('group', { name: '新增联系人' })
  await contact.getByRole('textbox', { name: '姓名' }).fill('周店长')
  await contact.getByRole('textbox', { name: '联系电话' }).fill('13712345678')
  await contact.getByRole('textbox', { name: '爱好' }).fill('钓鱼')
  await rep.getByRole('textbox', { name: '修改原因' }).fill('客户来函告知主管单位变更')
  await rep.getByRole('textbox', { name: '变更依据' }).fill('客户来函')
  await rep.getByRole('button', { name: '提交申请' }).click()
  await record.waitFor(customer.name)
  await rep.waitForURL(/\/change-requests\//)
  const number = await numberOn(rep)
  await rep.getByRole('region', { name: '修改内容' }).getByText(unit).waitFor()
  assert.equal(await record.button('同意修改').count(), 0, 'nobody judges their own request')

  const manager = await as('manager')
  await new Desk(manager).openTask('审批信息修改申请', number)
  const judged = new RecordPage(manager)
  await judged.waitFor(customer.name)
  await judged.act('同意修改', { 审批意见: '来函属实' })
  await manager.getByText('待执行').first().waitFor()
  assert.equal(await judged.button('执行修改').count(), 0, 'who judged does not execute')

  const admin = await as('dataadmin')
  await new Desk(admin).openTask('执行信息修改', number)
  const executed = new RecordPage(admin)
  await executed.waitFor(customer.name)
  await executed.act('执行修改')
  await admin.getByRole('region', { name: '办理经过' }).getByText('李敏').waitFor()

  await new Desk(rep).openNotice('您申请的修改已写入客户档案', number)
  await rep.getByRole('link', { name: customer.number }).click()
  await rep.waitForURL(/\/customers\//)
  await rep.getByText(unit).waitFor()
  await rep.getByRole('complementary').getByText('修改客户档案').first().waitFor()
  await rep.getByRole('button', { name: '查看周店长的爱好' }).first().click()
  await rep.getByRole('dialog').getByLabel('用途').fill('准备节日拜访')
  await rep.getByRole('dialog').getByRole('button', { name: '查看', exact: true }).click()
  await rep.getByText('爱好：钓鱼').waitFor()
  await rep.getByRole('tab', { name: '历史档案' }).click()
  await rep.getByText(/的档案与现有内容/).waitFor()
})

// @Rule("S4-24") a changed base is never overwritten silently
journey('两人先后申请修改同一栏，后一份须由申请人按现有内容重新申请', async ({ as }) => {
  const rep = await as('rep')
  const manager = await as('manager')
  const customer = await ownCustomer(rep)
  const values = [`${unique()}甲`, `${unique()}乙`]
  /** @type {string[]} */
  const paths = []
  for (const value of values) {
    await rep.goto(`/customers/${customer.id}/change?field=CHARACTERISTICS.policy`)
    await rep.getByRole('textbox', { name: '经营政策' }).fill(`薄利多销 ${value}`)
    await rep.getByRole('textbox', { name: '修改原因' }).fill('走访了解')
    await rep.getByRole('button', { name: '提交申请' }).click()
    await rep.waitForURL(/\/change-requests\//)
    paths.push(new URL(rep.url()).pathname)
  }
  const judged = new RecordPage(manager)
  for (const path of paths) {
    await manager.goto(path)
    await judged.act('同意修改')
    await manager.getByText('待执行').first().waitFor()
  }
  const admin = await as('dataadmin')
  const desk = new RecordPage(admin)
  await admin.goto(paths[0] ?? '')
  await desk.act('执行修改')
  await admin.getByText('已执行').first().waitFor()

  await rep.goto(paths[1] ?? '')
  const conflict = rep.getByRole('region', { name: '申请后档案已被修改' })
  await conflict.getByText(`薄利多销 ${values[0]}`).waitFor()
  await conflict.getByText(`薄利多销 ${values[1]}`).waitFor()
  const own = new RecordPage(rep)
  await own.act('按现有内容重新申请')
  await conflict.waitFor({ state: 'hidden' })
  await rep.getByText('待审批').first().waitFor()
  await own.act('撤回', { 原因: '以先执行的为准' })
  await rep.getByText('已撤回').first().waitFor()
})

// @Rule("S4-07") gaps are filled  @Rule("S4-08") incomplete files are found
journey('在客户列表找出资料不全的客户，从缺项直接进入申请表', async ({ as }) => {
  const rep = await as('rep')
  await rep.goto('/customers')
  const list = new ListPage(rep)
  await list.filter('资料完整度', '资料不全')
  await rep.waitForURL((url) => url.searchParams.get('incomplete') === 'true')
  const customer = await ownCustomer(rep)
  await rep.goto(`/customers/${customer.id}`)
  const missing = rep.getByRole('region', { name: '资料完整度' }).getByRole('link').filter({ hasText: '·' })
  const field = ((await missing.first().textContent()) ?? '').split('·').at(-1)?.trim() ?? ''
  await missing.first().click()
  await rep.getByText(field, { exact: true }).first().waitFor()
})
