import assert from 'node:assert/strict'
import { Desk } from '../pages/desk.mjs'
import { Frame } from '../pages/frame.mjs'
import { RecordPage } from '../pages/record.mjs'
import { choose } from '../pages/select.mjs'
import { clear, day, owes, pick } from '../support/debts.mjs'
import { journey } from '../support/journey.mjs'

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} finance @param {{ customerName: string }} account @param {string} yuan */
async function record(finance, account, yuan) {
  await new Frame(finance).go('回款')
  await finance.getByRole('button', { name: '登记回款' }).click()
  await choose(finance, finance.getByRole('combobox', { name: '客户' }), account.customerName)
  await finance.getByRole('spinbutton', { name: '收款金额（元）' }).fill(yuan)
}

// @Rule("S2e-42") money is recorded by finance alone
journey('财务登记回款并核销', async ({ as }) => {
  const finance = await as('finance')
  const rep = await as('rep')
  const account = await clear(rep)
  const early = await owes(finance, rep, account, 120_000, 10)
  const late = await owes(finance, rep, account, 80_000, 40)
  await record(finance, account, '1000')
  await finance.getByText('指定应收账款').click()
  await finance.getByRole('spinbutton', { name: `${late.number} 本次核销` }).fill('800')
  await finance.getByRole('button', { name: '登记回款' }).click()
  const payment = new RecordPage(finance)
  await payment.waitFor(account.customerName)
  await finance.getByRole('region', { name: '核销明细' }).getByText(late.number).waitFor()
  await finance.getByText('¥200.00').first().waitFor()
  await payment.act('核销')
  await finance.getByRole('region', { name: '核销明细' }).getByText(early.number).click()
  await new RecordPage(finance).waitFor(account.customerName)
  await finance.getByText('部分收款').first().waitFor()
  await finance.getByText('¥1,000.00').first().waitFor()

  await rep.goto('/payments')
  await rep.getByRole('heading', { level: 1, name: '回款' }).waitFor()
  assert.equal(await rep.getByRole('button', { name: '登记回款' }).count(), 0, 'only finance takes money')
})

// @Rule("S3-10") a broken promise stops shipments at once  @Rule("S3-15") until it is paid
journey('到期未付，停止发货，回款后恢复', async ({ as }) => {
  const finance = await as('finance')
  const rep = await as('rep')
  const account = await clear(rep)
  const debt = await owes(finance, rep, account, 150_000, -2)
  await rep.goto('/')
  await new Desk(rep).openNotice('您的客户已被停止发货', account.customerName)
  await new RecordPage(rep).waitFor(account.customerName)
  await rep.getByRole('region', { name: '停货原因' }).getByText(debt.number).waitFor()
  await rep.goto(`/customers/${account.customerId}`)
  await rep.getByText('已停止发货').first().waitFor()

  await record(finance, account, '1500')
  await finance.getByRole('button', { name: '登记回款' }).click()
  await new RecordPage(finance).waitFor(account.customerName)
  await rep.reload()
  await new RecordPage(rep).waitFor(account.customerName)
  await rep.getByRole('region', { name: '信用度' }).waitFor()
  assert.equal(await rep.getByText('已停止发货').count(), 0, 'goods go out again')
})

// @Rule("S3-12") in person on the settlement day  @Rule("S3-13") why, and when again  @Rule("S3-14") a report in two days
journey('销售代表收款未果，两日内提交分析报告', async ({ as }) => {
  const finance = await as('finance')
  const rep = await as('rep')
  const account = await clear(rep)
  await owes(finance, rep, account, 90_000, 0)
  await new Frame(rep).go('收款日历')
  await rep
    .getByRole('region', { name: day(0) })
    .getByRole('link')
    .filter({ hasText: account.customerName })
    .click()
  const visit = new RecordPage(rep)
  await visit.waitFor(account.customerName)
  await visit.act('已上门')
  await visit.button('未收到货款').click()
  await choose(rep, visit.dialog.getByRole('combobox', { name: '未收款原因' }), '资金困难')
  await pick(rep, '下次收款日', day(6))
  await visit.dialog.getByLabel('原因说明').fill('客户工程款未到账')
  await visit.dialog.getByRole('button', { name: '未收到货款' }).click()
  await rep.getByText(day(2)).first().waitFor()
  await rep.goto(`/customers/${account.customerId}`)
  await rep.getByText('已停止发货').first().waitFor()

  await rep.goBack()
  await visit.act('提交分析报告', { 分析报告: '甲方审计延误两周，建议下次结算日收取一半，余款办理承兑汇票。' })
  await rep.getByText('已报告').first().waitFor()
})
