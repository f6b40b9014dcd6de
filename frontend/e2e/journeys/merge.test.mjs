import assert from 'node:assert/strict'
import { Desk } from '../pages/desk.mjs'
import { RecordPage } from '../pages/record.mjs'
import { choose } from '../pages/select.mjs'
import { ask, journey } from '../support/journey.mjs'

/** @typedef {import('playwright-core').Page} Page */

/** Two of the person's customers nobody has asked to change. @param {Page} page */
async function twoCustomers(page) {
  const { id } = await ask(page, '/api/v1/auth/me')
  const own = (await ask(page, `/api/v1/customers?owner=${id}&limit=50&sort=-number`)).items
  const free = []
  for (const customer of own) {
    const { items } = await ask(page, `/api/v1/change-requests?customer=${customer.id}&limit=1`)
    if (items.length === 0) free.push(customer)
    if (free.length === 2) return free
  }
  throw new Error('the representative has no two customers without a request')
}

// @Rule("S2c-28") one company, one file  @Rule("S1-63") three people
journey('同一客户重复建档，合并后只留一份档案，两个编号都能查到', async ({ as }) => {
  const rep = await as('rep')
  const [kept, absorbed] = await twoCustomers(rep)
  const record = new RecordPage(rep)
  await rep.goto(`/customers/${kept.id}`)
  await record.waitFor(kept.name)
  await record.button('合并档案').click()
  await rep.getByRole('heading', { level: 1, name: '客户档案合并申请' }).waitFor()
  await choose(rep, rep.getByRole('combobox', { name: '并入的档案' }), absorbed.number)
  await rep.getByRole('heading', { name: '内容不同的栏目' }).waitFor()
  const name = rep.getByRole('radiogroup', { name: '客户名称' })
  assert.equal(await name.getByRole('radio', { name: '保留' }).isChecked(), true, 'the kept name stays unless chosen')
  await rep.getByText(/将取用 \d+ 项/).waitFor()
  await rep.getByRole('textbox', { name: '修改原因' }).fill('同一家公司重复建档')
  await rep.getByRole('button', { name: '提交申请' }).click()
  await rep.waitForURL(/\/change-requests\//)
  await record.waitFor(kept.name)
  const heading = rep.locator('.kg-page-head').getByText(/^XG-\d{4}-\d{6}$/)
  await heading.waitFor()
  const number = ((await heading.textContent()) ?? '').trim()

  const manager = await as('manager')
  await new Desk(manager).openTask('审批信息修改申请', number)
  const judged = new RecordPage(manager)
  await judged.waitFor(kept.name)
  await judged.act('同意修改', { 审批意见: '系同一家公司' })
  const admin = await as('dataadmin')
  await new Desk(admin).openTask('执行信息修改', number)
  const executed = new RecordPage(admin)
  await executed.waitFor(kept.name)
  await executed.act('执行修改')
  await admin.getByText('已执行').first().waitFor()

  await rep.goto(`/customers/${absorbed.id}`)
  await rep.getByText('本档案已并入').waitFor()
  await rep.getByRole('link', { name: kept.number }).click()
  await record.waitFor(kept.name)
  await rep.getByText('已并入本档案').waitFor()
  assert.equal(await rep.getByRole('link', { name: absorbed.number }).count(), 1)
})
