import assert from 'node:assert/strict'
import { Frame } from '../pages/frame.mjs'
import { RecordPage } from '../pages/record.mjs'
import { ask, journey, unique } from '../support/journey.mjs'

/** @typedef {import('playwright-core').Page} Page */

/** A customer of the department whose credit was graded and that has no contract yet. @param {Page} page */
async function withoutContract(page) {
  const accounts = (await ask(page, '/api/v1/credit-accounts?status=ACTIVE&sort=-number&limit=100')).items
  for (const { id } of accounts) {
    const account = await ask(page, `/api/v1/credit-accounts/${id}`)
    if (account.grade === null || account.limitFen === null || account.blocks.length > 0) continue
    const drafted = await ask(page, `/api/v1/credit-contracts?customerId=${account.customerId}&limit=1`)
    if (drafted.items.length === 0 && account.usedFen === 0) return account
  }
  throw new Error('every customer has a contract')
}

/** Drafts a contract and lets credit control sign it. @param {Page} rep @param {Page} credit */
async function signedContract(rep, credit) {
  const account = await withoutContract(rep)
  await new Frame(rep).go('赊销合同')
  await rep.getByRole('button', { name: '草拟合同' }).click()
  const customer = rep.getByRole('combobox', { name: '客户' })
  await customer.click()
  await customer.fill(account.customerNumber)
  await rep.getByTitle(account.customerName, { exact: false }).first().click()
  await rep.getByRole('textbox', { name: '结算单位名称' }).fill(account.customerName)
  await rep.getByRole('textbox', { name: '客户签字人' }).fill('李经理')
  await rep.getByRole('spinbutton', { name: '合同额度（元）' }).fill(String(account.limitFen / 100))
  await rep.getByRole('button', { name: '提交草拟' }).click()
  await rep.getByText('草拟', { exact: true }).first().waitFor()
  await credit.goto(new URL(rep.url()).pathname)
  await new RecordPage(credit).act('签订')
  await credit.getByText('已签订').first().waitFor()
  await rep.reload()
  return account
}

/** Fills in a slip of so many chandeliers. @param {Page} rep @param {number} quantity */
async function fillSlip(rep, quantity) {
  await new RecordPage(rep).button('申请提单').click()
  await rep.getByRole('heading', { name: '赊销发货提单' }).waitFor()
  await rep.getByRole('textbox', { name: '品种代码' }).fill('CH-8')
  await rep.getByRole('textbox', { name: '品种名称' }).fill('现代吊灯 8 头')
  await rep.getByRole('textbox', { name: '包装' }).fill('纸箱')
  await rep.getByRole('textbox', { name: '运输方式' }).fill('汽运')
  await rep.getByRole('spinbutton', { name: '数量' }).fill(String(quantity))
  await rep.getByRole('spinbutton', { name: '单价（元）' }).fill('680')
  await rep.getByRole('textbox', { name: '客户签字人' }).fill('李经理')
}

/** The page of a record, opened by somebody else. @param {Page} from @param {Page} to */
async function follow(from, to) {
  await to.goto(new URL(from.url()).pathname)
  return new RecordPage(to)
}

// @Rule("S3-01") signed under the limit  @Rule("S3-02") strictly checked before it is issued  @Rule("S3-03") all formalities
journey('合同签订，提单审核后开具并打印，按提单发货', async ({ as }) => {
  const rep = await as('rep')
  const credit = await as('releaser')
  await signedContract(rep, credit)
  await fillSlip(rep, 10)
  await rep.getByRole('status').getByText('手续不齐全').waitFor()
  await rep.getByRole('checkbox', { name: '手续齐全' }).check()
  await rep.getByRole('status').getByText('可以开单').waitFor()
  await rep.getByRole('button', { name: '提交申请' }).click()
  await rep.getByText('待审核').first().waitFor()
  assert.equal(await new RecordPage(rep).button('审核开单').count(), 0, 'the applicant does not check')

  const slip = await follow(rep, credit)
  await slip.act('审核开单')
  await credit.getByText('已开具').first().waitFor()
  await credit.getByRole('region', { name: '审核结果' }).getByText('额度与警戒线').waitFor()
  await credit.getByRole('button', { name: '打印' }).click()
  await credit.getByRole('article', { name: '赊销发货提单' }).waitFor()

  const clerk = await as('clerk')
  const shipping = await follow(rep, clerk)
  await shipping.button('登记发货').click()
  await clerk.getByLabel('发货单号').fill(`CK-${unique()}`)
  await clerk.getByRole('dialog').getByRole('button', { name: '登记发货' }).click()
  await clerk.getByText('已发货').first().waitFor()
})

// @Rule("S3-15") an exception is a decision of the management, on conditions
journey('超额度的提单被拦下待放行，总经理特批后开具', async ({ as }) => {
  const rep = await as('rep')
  const credit = await as('releaser')
  const account = await signedContract(rep, credit)
  await fillSlip(rep, Math.floor(account.limitFen / 68000) + 3)
  await rep.getByRole('checkbox', { name: '手续齐全' }).check()
  await rep.getByRole('status').getByText('需特批或等待额度').waitFor()
  await rep.getByRole('button', { name: '提交申请' }).click()
  await rep.getByText('待审核').first().waitFor()
  await (await follow(rep, credit)).act('审核开单')
  await credit.getByText('待放行').first().waitFor()

  const gm = await as('gm')
  await gm.goto('/releases?status=HELD&reason=credit-account.over-limit')
  await gm.getByRole('row').filter({ hasText: account.customerName }).first().waitFor()
  const held = await follow(rep, gm)
  await held.act('特批放行', { 特批理由: '工程收尾急需', 附带条件: '三十日内付清', 有效天数: '5' })
  await gm.getByText('已开具').first().waitFor()
  await gm.getByText('附带条件：三十日内付清').waitFor()
})
