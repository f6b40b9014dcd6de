import assert from 'node:assert/strict'
import { Desk } from '../pages/desk.mjs'
import { Frame } from '../pages/frame.mjs'
import { ListPage } from '../pages/list.mjs'
import { RecordPage } from '../pages/record.mjs'
import { newCompany } from '../support/company.mjs'
import { journey } from '../support/journey.mjs'

/** @typedef {import('playwright-core').Page} Page */

const company = newCompany()
const DAYS_AGO = 30
/** Filled by the first journey, used by those after it. */
const file = { path: '', number: '', filing: '' }

/**
 * Does something as the person who is signed in, where the screens of it have a journey of their own.
 * @param {Page} page @param {string} path @param {object} body @param {number} [version]
 */
const post = (page, path, body, version) =>
  page.evaluate(
    async ([target, sent, seen]) => {
      const headers = new Headers({ 'Content-Type': 'application/json', 'Keguan-Csrf': '1' })
      if (seen !== undefined) headers.set('If-Match', `"${seen}"`)
      const answer = await fetch(String(target), { method: 'POST', headers, body: JSON.stringify(sent) })
      if (!answer.ok) throw new Error(`${target}: ${await answer.text()}`)
      return answer.json()
    },
    /** @type {const} */ ([path, body, version]),
  )

/** A customer met weeks ago, registered and established only now. @param {Page} rep @param {Page} admin */
async function establishLate(rep, admin) {
  const contactedAt = new Date(Date.now() - DAYS_AGO * 86_400_000).toISOString()
  const registration = await post(rep, '/api/v1/registrations', {
    ...{ name: company.name, companyCode: company.code, category: 'GENERAL', type: 'DEALER', source: 'CALL_IN' },
    ...{ intended: true, address: { districtCode: '440703', street: '建设路18号' }, contactedAt },
    contact: { name: '邓文彬', role: '采购经理', phone: company.phone },
  })
  const path = `/api/v1/registrations/${registration.id}/actions/establish`
  return post(admin, path, { channel: 'PHONE', confirmedWith: '邓文彬' }, registration.version)
}

/** What finance is told about the customer. @param {Page} finance @param {string} verdict @param {string} reason */
async function expectAnswer(finance, verdict, reason) {
  await new Frame(finance).go('备案查询')
  await finance.getByRole('textbox', { name: '客户编号' }).fill(`${file.number}，KH-1999-000001`)
  // For a moment after an answer the sign of the wait still belongs to the button's name.
  await finance.getByRole('main').getByRole('button', { name: /查询$/ }).click()
  const row = finance.getByRole('row').filter({ hasText: file.number })
  await row.getByText(verdict, { exact: true }).waitFor()
  if (reason) await row.getByText(reason, { exact: true }).waitFor()
  const unknown = finance.getByRole('row').filter({ hasText: 'KH-1999-000001' })
  await unknown.getByText('没有该客户').waitFor()
  await unknown.getByText('S2a-20').waitFor()
}

// @Rule("S2a-07") filed with the market promotion department  @Rule("S2a-20") no filing, no reimbursement
// @Rule("S2a-04") by the basic information form  @Rule("S2a-21") the late one stays late
journey('逾期的客户备案由销售代表报送、市场推广部受理，财务前后各查一次', async ({ as }) => {
  const rep = await as('rep')
  const admin = await as('dataadmin')
  const established = await establishLate(rep, admin)
  file.path = `/customers/${established.customerId}`
  file.number = established.customerNumber

  const finance = await as('finance')
  await expectAnswer(finance, '不予报销', '备案逾期')
  assert.ok(!(await new Frame(finance).pages()).includes('备案'), 'finance asks, but sees no filing')

  await rep.goto(file.path)
  const record = new RecordPage(rep)
  await record.waitFor(company.name)
  const chip = rep.getByRole('link').filter({ hasText: '待备案' })
  await chip.getByText(/逾期 \d+ 天/).waitFor()
  await new Frame(rep).go('备案', '客户备案')
  await rep.getByRole('tab', { name: '逾期', exact: true }).click()
  const list = new ListPage(rep)
  await list.search(company.core)
  await list.open(company.name)
  await rep.getByRole('region', { name: '客户基本信息表' }).getByText('建设路18号').waitFor()
  file.filing = ((await rep.locator('.kg-page-head .kg-number').textContent()) ?? '').trim()
  assert.match(file.filing, /^BA-\d{4}-\d{6}$/)
  assert.equal(await record.button('受理备案').count(), 0, 'nobody accepts what they hand in')
  await record.act('报送备案', { 企业性质: '民营', 主管单位: '江门市工信局' })
  await rep.getByText('已报送').first().waitFor()
  await rep.getByText('逾期备案').first().waitFor()
  await expectAnswer(finance, '不予报销', '待受理')

  const market = await as('market')
  const desk = new RecordPage(market)
  await new Desk(market).openTask('受理客户备案', file.filing)
  await desk.waitFor(company.name)
  await desk.act('退回', { 原因: '主管单位应填全称' })
  await new Desk(rep).openNotice('客户备案被退回', file.filing)
  await rep.getByText('主管单位应填全称').first().waitFor()
  await record.act('报送备案', { 主管单位: '江门市工业和信息化局' })
  await rep.getByText('已报送').first().waitFor()

  await new Desk(market).openTask('受理客户备案', file.filing)
  await desk.waitFor(company.name)
  await market.getByText('江门市工业和信息化局').first().waitFor()
  await desk.act('受理备案')
  await market.getByText('已备案').first().waitFor()
  await expectAnswer(finance, '可以报销', '')

  await rep.goto(file.path)
  await rep.getByRole('link').filter({ hasText: '已备案' }).waitFor()
  for (const step of ['备案逾期', '报送备案', '退回备案', '受理备案']) {
    await rep.getByRole('complementary').getByText(step).first().waitFor()
  }
  await market.goto('/filings?view=departments')
  await market.getByRole('row').filter({ hasText: '销售一部' }).waitFor()
})

// @Rule("S2a-12") letters, faxes and calls are recorded  @Rule("S2d-01") visitors  @Rule("S2a-05") major events
// @Rule("S2a-08") changes are reported, the late ones flagged
journey('往来、重大变动和变动上报记入客户档案，只增不改', async ({ as }) => {
  const rep = await as('rep')
  await rep.goto(file.path)
  await rep.getByRole('tab', { name: '往来记录' }).click()
  const dialog = rep.getByRole('dialog')
  const write = async (/** @type {string} */ button, /** @type {Record<string, string>} */ fields) => {
    await rep.getByRole('button', { name: button }).click()
    for (const [label, value] of Object.entries(fields)) {
      await dialog.getByLabel(label).fill(value)
    }
    await dialog.getByRole('button', { name: button }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  await write('登记往来', { 事由: '询问样品交期', 内容: '客户来电询问样品何时寄出', 对方人员: '邓文彬' })
  const book = rep.getByRole('region', { name: '往来记录' })
  await book.getByText('客户来电询问样品何时寄出').waitFor()
  await book.getByRole('button', { name: '作废' }).click()
  await dialog.getByRole('textbox', { name: '更正原因' }).fill('记错了客户')
  await dialog.getByRole('button', { name: '作废', exact: true }).click()
  await book.getByText('已作废').waitFor()
  await book.getByText('作废记录').waitFor()

  await rep.getByRole('tab', { name: '重大变动' }).click()
  await write('登记重大变动', { 事由: '法定代表人变更', 内容: '来函通知，附营业执照副本' })
  await rep.getByRole('region', { name: '重大变动' }).getByText('法定代表人变更').waitFor()

  const old = new Date(Date.now() - DAYS_AGO * 86_400_000).toISOString().slice(0, 10)
  const late = { side: 'CUSTOMER', changedOn: old, subject: '收货地址变更', content: '仓库搬迁' }
  await post(rep, `/api/v1${file.path}/change-reports`, late)
  const market = await as('market')
  await new Frame(market).go('变动上报')
  const row = market.getByRole('row').filter({ hasText: company.name })
  await row.getByText('迟报').waitFor()
  await row.click()
  await new RecordPage(market).waitFor(company.name)
  await market.getByRole('region', { name: '变动上报' }).getByText('收货地址变更').waitFor()

  await rep.goto(file.path)
  for (const step of ['登记往来：询问样品交期', '作废往来记录：询问样品交期', '登记重大变动：法定代表人变更']) {
    await rep.getByRole('complementary').getByText(step).waitFor()
  }
})
