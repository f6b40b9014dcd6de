import assert from 'node:assert/strict'
import { Desk } from '../pages/desk.mjs'
import { RecordPage } from '../pages/record.mjs'
import { choose } from '../pages/select.mjs'
import { ask, journey } from '../support/journey.mjs'

/** @typedef {import('playwright-core').Page} Page */

/** Filled by the first journey, used by the second. */
const file = { account: '', customer: '', report: '' }

/** An account nobody has begun anything about. @param {Page} page */
async function freshAccount(page) {
  const accounts = (await ask(page, '/api/v1/credit-accounts?sort=-customerName&limit=100')).items
  for (const account of accounts) {
    const { customerFile } = await ask(page, `/api/v1/credit-accounts/${account.id}`)
    if (customerFile !== 'ACTIVE') continue
    const begun = await ask(page, `/api/v1/investigations?accountId=${account.id}`)
    if (begun.items.length === 0 && account.status === 'ACTIVE' && account.limitBasis === 'NEW_CUSTOMER_CAP')
      return account
  }
  throw new Error('every account has been investigated')
}

/** Chooses what to begin about the account that is open. @param {Page} page @param {string} what */
async function begin(page, what) {
  await page.getByRole('button', { name: '发起' }).click()
  await page.getByRole('menuitem', { name: what }).click()
  return page.getByRole('dialog', { name: what })
}

const number = async (/** @type {Page} */ page) =>
  ((await page.locator('.kg-page-head .kg-number').textContent()) ?? '').trim()

// @Rule("S1-42") @Rule("S1-43") @Rule("S1-44") question by question  @Rule("S1-45") a report is written
// @Rule("S1-50") before anything is signed  @Rule("S3-08") by an investigator
journey('资信调查员逐项调查并出具报告', async ({ as }) => {
  const officer = await as('credit')
  const account = await freshAccount(officer)
  file.account = `/credit-accounts/${account.id}`
  file.customer = account.customerName
  await officer.goto(file.account)
  const dialog = await begin(officer, '申请资信调查')
  await dialog.getByRole('textbox', { name: '原因' }).fill('拟签订年度赊销合同')
  await dialog.getByRole('button', { name: '申请资信调查' }).click()
  await officer.getByText('待调查', { exact: true }).first().waitFor()
  file.report = await number(officer)
  assert.match(file.report, /^ZX-\d{4}-\d{6}$/)

  const investigator = await as('investigator')
  await investigator.setViewportSize({ width: 820, height: 1180 })
  await new Desk(investigator).openTask('承办资信调查', file.report)
  const record = new RecordPage(investigator)
  await record.waitFor(file.customer)
  await record.act('开始调查')
  const questions = investigator.locator('fieldset.kg-question')
  await questions.first().waitFor()
  assert.equal(await questions.count(), 27)
  for (let place = 0; place < 27; place += 1) {
    const question = questions.nth(place)
    const words = (await question.getAttribute('aria-label')) ?? ''
    if (words === '是否有推迟签发支票?') {
      await question.getByText('是', { exact: true }).click()
      await question.getByText('轻微', { exact: true }).click()
      await question.getByRole('textbox', { name: '依据' }).fill('出纳口述，上月推迟三天')
      await question.getByRole('button', { name: '保存' }).click()
    } else {
      const scale = question.getByText('好', { exact: true })
      const yes = place < 12
      await ((await scale.count()) > 0 ? scale : question.getByText(yes ? '是' : '否', { exact: true })).click()
    }
    await question.getByText(/已保存/).waitFor()
  }
  await investigator.getByText('27/27').waitFor()
  await investigator.getByText('1 项预警').waitFor()

  await record.button('完成调查').click()
  const form = record.dialog
  for (const [label, yuan] of [
    ['流动资产', '8200000'],
    ['存货', '2600000'],
    ['流动负债', '4100000'],
    ['利润', '960000'],
    ['营业收入', '9600000'],
  ]) {
    await form.getByRole('spinbutton', { name: label }).fill(yuan)
  }
  for (const [group, option] of [
    ['资本构成', '合理'],
    ['付款能力', '一般'],
    ['过去的交易记录', '一般'],
    ['经营状况', '良好'],
    ['坏账的可能性', '低'],
  ]) {
    await form.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click()
  }
  await form.getByRole('button', { name: '完成调查' }).click()
  await investigator.getByText('200%').first().waitFor()
  await record.act('出具报告', { 客户信用调查报告: '经营稳定，回款基本及时，建议按等级核定额度。' })
  await investigator.getByText('已出报告').first().waitFor()
  await investigator.getByRole('button', { name: '打印' }).click()
  await investigator.getByRole('article', { name: '客户信用调查报告' }).getByText('是否有推迟签发支票?').waitFor()
  await new Desk(officer).openTask('按报告评审信用', file.report)
})

// @Rule("S0-10") graded by the report  @Rule("S0-11") with an explanation  @Rule("S3-24") the limit follows
// @Rule("S1-63") who proposes does not decide
journey('信用评审、审批，额度随之变化', async ({ as }) => {
  const officer = await as('credit')
  await officer.goto(file.account)
  const rating = await begin(officer, '提出信用评审')
  await rating.getByRole('button', { name: '提出信用评审' }).click()
  await officer.getByRole('region', { name: '评分说明' }).getByText('支付情况').waitFor()
  const rated = await number(officer)
  assert.match(rated, /^PJ-\d{4}-\d{6}$/)
  assert.equal(await new RecordPage(officer).button('批准').count(), 0, 'who proposes does not decide')

  const deputy = await as('deputygm')
  await new Desk(deputy).openTask('审批信用评审', rated)
  const decision = new RecordPage(deputy)
  await decision.waitFor(file.customer)
  await decision.act('批准', { 审批意见: '同意' })
  await deputy.getByText('已批准').first().waitFor()

  await officer.goto(file.account)
  const limit = await begin(officer, '提出额度变更')
  await choose(officer, limit.getByRole('combobox', { name: '变更方式' }), '调低')
  await limit.getByRole('spinbutton', { name: '额度' }).fill('40000')
  await limit.getByRole('textbox', { name: '原因' }).fill('首次合作从严掌握')
  await limit.getByRole('button', { name: '提出额度变更' }).click()
  await officer.getByText('待审批').first().waitFor()
  const change = await number(officer)
  assert.match(change, /^ED-\d{4}-\d{6}$/)

  const head = await as('creditmanager')
  await new Desk(head).openTask('审批额度变更', change)
  await new RecordPage(head).act('批准', { 审批意见: '同意' })
  await head.getByText('已批准').first().waitFor()
  await officer.goto(file.account)
  await officer.getByText('¥40,000.00').first().waitFor()
  await officer.getByRole('tab', { name: '额度变更' }).click()
  await officer.getByRole('row').filter({ hasText: change }).getByText('已批准').waitFor()
})
