import assert from 'node:assert/strict'
import { Frame } from '../pages/frame.mjs'
import { RecordPage } from '../pages/record.mjs'
import { choose } from '../pages/select.mjs'
import { accountsOf, clear, day, owes, pick } from '../support/debts.mjs'
import { journey, unique } from '../support/journey.mjs'

// @Rule("S2e-42") money is recorded by finance alone
journey('财务粘贴银行流水批量登记回款，一行有误不影响其他行', async ({ as }) => {
  const finance = await as('finance')
  const rep = await as('rep')
  const account = await clear(rep)
  const debt = await owes(finance, rep, account, 60_000, 20)
  const key = `LS-${unique()}`
  const line = (/** @type {string} */ who, /** @type {string} */ number) =>
    [who, day(0), '¥600.00', '转账', '', number].join('\t')
  await new Frame(finance).go('回款')
  await finance.getByRole('button', { name: '批量登记' }).click()
  await finance
    .getByRole('textbox', { name: /^从表格中复制后粘贴/ })
    .fill([line(account.customerNumber, key), line('KH-1999-000001', `${key}-B`)].join('\n'))
  await finance.getByRole('button', { name: '登记 2 行' }).click()
  const result = finance.getByRole('region', { name: '登记结果' })
  await result.getByText('客户 没有这个客户的信用账户').waitFor()
  assert.equal(await result.getByText('已登记', { exact: true }).count(), 2, 'a figure and a row')
  await finance.getByRole('button', { name: '登记 2 行' }).click()
  await result.getByRole('row').filter({ hasText: '已有，未重复登记' }).waitFor()

  await rep.goto(`/receivables/${debt.id}`)
  await new RecordPage(rep).waitFor(account.customerName)
  await rep.getByText('已收清').first().waitFor()
  await rep.goto('/payments/batch')
  await rep.getByText('您没有查看此内容的权限').waitFor()
})

// @Rule("S1-56") a salesperson answers for every debt  @Rule("S1-59") finance fixes how money is collected
journey('财务登记期初应收，并确定客户的收款办法', async ({ as }) => {
  const finance = await as('finance')
  const rep = await as('rep')
  const accounts = await accountsOf(rep)
  // Those who owe nothing are left to other journeys.
  const account = accounts.find((/** @type {{ usedFen: number }} */ each) => each.usedFen > 0) ?? accounts[0]
  const contract = `旧合同-${unique()}`
  await new Frame(finance).go('应收账款')
  await finance.getByRole('button', { name: '登记期初应收' }).click()
  await choose(finance, finance.getByRole('combobox', { name: '客户' }), account.customerName)
  await finance.getByRole('textbox', { name: '旧账编号' }).fill(`QC-${unique()}`)
  await finance.getByRole('textbox', { name: '合同号' }).fill(contract)
  await finance.getByRole('spinbutton', { name: '应收金额（元）' }).fill('1234.50')
  await pick(finance, '发货日', day(-30))
  await pick(finance, '到期日', day(60))
  await finance.getByRole('button', { name: '登记期初应收' }).click()
  const record = new RecordPage(finance)
  await record.waitFor(account.customerName)
  await finance.getByText('期初应收', { exact: true }).first().waitFor()
  await finance.getByText(contract).first().waitFor()
  await finance.getByText('¥1,234.50').first().waitFor()

  await finance.getByRole('link', { name: '查看账户' }).click()
  await finance.getByRole('heading', { level: 2, name: /^收款办法/ }).waitFor()
  await finance.getByRole('button', { name: /^(确定|调整)收款办法$/ }).click()
  await choose(finance, record.dialog.getByRole('combobox', { name: '收款办法' }), '按月对账收款')
  const note = `每月25日对账后收款 ${unique()}`
  await record.dialog.getByLabel('说明').fill(note)
  await record.dialog.getByRole('button', { name: /收款办法$/ }).click()
  await finance.getByText(note).first().waitFor()

  await rep.goto(`/credit-accounts/${account.id}`)
  await rep.getByText('按月对账收款').first().waitFor()
  await rep.getByText(note).first().waitFor()
  assert.equal(await rep.getByRole('button', { name: '调整收款办法' }).count(), 0, 'finance alone decides')
})
