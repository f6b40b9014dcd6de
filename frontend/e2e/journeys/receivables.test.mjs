import assert from 'node:assert/strict'
import { Desk } from '../pages/desk.mjs'
import { Frame } from '../pages/frame.mjs'
import { RecordPage } from '../pages/record.mjs'
import { choose } from '../pages/select.mjs'
import { ask, journey, unique } from '../support/journey.mjs'

/** @typedef {import('playwright-core').Page} Page */

/** @param {number} days from today, in Shanghai */
const day = (days) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

/**
 * Finance takes over a line of the old book; the representative answers for it.
 * @param {Page} finance @param {Page} rep @param {{ customerNumber: string }} account @param {number} fen @param {number} dueIn
 */
async function owes(finance, rep, account, fen, dueIn) {
  const me = await ask(rep, '/api/v1/auth/me')
  const body = {
    customer: account.customerNumber,
    sourceKey: `J-${unique()}`,
    amountFen: fen,
    shippedOn: day(dueIn - 60),
    dueOn: day(dueIn),
    salespersonId: me.id,
    salespersonName: me.name,
  }
  return finance.evaluate(async (opening) => {
    const answer = await fetch('/api/v1/receivables', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Keguan-Csrf': '1', 'Idempotency-Key': opening.sourceKey },
      body: JSON.stringify(opening),
    })
    if (!answer.ok) throw new Error(await answer.text())
    return answer.json()
  }, body)
}

/** The newest customer of the representative that owes nothing. @param {Page} rep */
async function clear(rep) {
  const me = await ask(rep, '/api/v1/auth/me')
  const own = (await ask(rep, `/api/v1/customers?status=ACTIVE&limit=100&owner=${me.id}`)).items
  const accounts = (await ask(rep, '/api/v1/credit-accounts?status=ACTIVE&sort=-number&limit=100')).items
  return accounts.find(
    (/** @type {{ usedFen: number, customerId: string }} */ each) =>
      each.usedFen === 0 && own.some((/** @type {{ id: string }} */ customer) => customer.id === each.customerId),
  )
}

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
  const next = visit.dialog.getByRole('textbox', { name: '下次收款日' })
  await next.fill(day(6))
  await next.press('Enter')
  await visit.dialog.getByLabel('原因说明').fill('客户工程款未到账')
  await visit.dialog.getByRole('button', { name: '未收到货款' }).click()
  await rep.getByText(day(2)).first().waitFor()
  await rep.goto(`/customers/${account.customerId}`)
  await rep.getByText('已停止发货').first().waitFor()

  await rep.goBack()
  await visit.act('提交分析报告', { 分析报告: '甲方审计延误两周，建议下次结算日收取一半，余款办理承兑汇票。' })
  await rep.getByText('已报告').first().waitFor()
})
