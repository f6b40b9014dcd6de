import assert from 'node:assert/strict'
import { Desk } from '../pages/desk.mjs'
import { Frame } from '../pages/frame.mjs'
import { ListPage } from '../pages/list.mjs'
import { RecordPage } from '../pages/record.mjs'
import { RegistrationFormPage } from '../pages/registration-form.mjs'
import { newCompany } from '../support/company.mjs'
import { ask, journey } from '../support/journey.mjs'

/** @typedef {import('playwright-core').Page} Page */

const company = newCompany()
/** Filled by the first journey, used by those after it. */
const file = { path: '', number: '' }

/** @param {Page} page */
const numberOn = async (page) => ((await page.locator('.kg-page-head .kg-number').textContent()) ?? '').trim()

// @Rule("S4-21") the representative fills in the form  @Rule("S2c-27") origin and intention  @Rule("S2c-31") intermediary
// @Rule("S4-11") verified again  @Rule("S4-22") audited, then entered  @Rule("S4-23") established, the representative told
journey('销售代表登记新客户，数据管理员核实后建档', async ({ as }) => {
  const rep = await as('rep')
  await new Frame(rep).go('客户登记')
  await rep.getByRole('button', { name: '新客户登记' }).click()
  const form = new RegistrationFormPage(rep)
  await form.title.waitFor()

  await form.box('统一社会信用代码').fill(company.wrongCode)
  await rep.getByText('校验码不符：18 位中有一位抄错').waitFor()
  await form.box('统一社会信用代码').fill(company.code)
  await rep.getByText('校验码不符').waitFor({ state: 'hidden' })

  const known = (await ask(rep, '/api/v1/customers?limit=1')).items[0]
  await form.box('客户名称').fill(known.name)
  await form.duplicates.getByText(known.number).waitFor()
  await form.duplicates.getByText('名称相同').first().waitFor()
  await form.duplicates.getByText('S2c-28').waitFor()
  await form.justification.waitFor()

  await form.fillIn(company)
  await form.duplicates.getByText('没有发现相同或相近的客户').waitFor()
  await form.submit()
  const mine = new RecordPage(rep)
  await mine.waitFor(company.name)
  await rep.getByText('待审核').first().waitFor()
  await rep.getByText('古镇灯饰商会').waitFor()
  const number = await numberOn(rep)
  assert.match(number, /^DJ-2026-\d{6}$/)
  assert.equal(await mine.button('确认建档').count(), 0, 'nobody establishes what they registered')

  const admin = await as('dataadmin')
  const audit = new RecordPage(admin)
  await new Desk(admin).openTask('审核客户登记', number)
  await audit.waitFor(company.name)
  await audit.act('要求核实', { 原因: '电话无人接听，请再次联系客户' })
  await admin.getByText('待核实').first().waitFor()

  await new Desk(rep).openNotice('您的登记需要核实', number)
  await rep.getByText('电话无人接听，请再次联系客户').first().waitFor()
  await mine.act('核实完毕', { 核实结果: '已与邓经理当面核对，资料属实' })
  await rep.getByText('待审核').first().waitFor()

  await new Desk(admin).openTask('审核客户登记', number)
  await audit.waitFor(company.name)
  await audit.act('确认建档', { 确认对象: '邓文彬', 确认情况: '电话回访，资料属实' })
  await admin.getByText('已建档').first().waitFor()

  await new Desk(rep).openNotice('您登记的客户已建档', number)
  await mine.waitFor(company.name)
  for (const step of ['提交客户登记', '要求核实', '核实完毕', '确认建档']) {
    await rep.getByRole('complementary').getByText(step).first().waitFor()
  }
  await rep.getByRole('link', { name: /^KH-2026-/ }).click()
  await rep.waitForURL(/\/customers\//)
  file.path = new URL(rep.url()).pathname
  // Both pages bear the customer's name; the number tells them apart.
  await rep
    .locator('.kg-page-head')
    .getByText(/^KH-2026-/)
    .waitFor()
  file.number = await numberOn(rep)
})

// @Rule("S4-27") keyword query  @Rule("S0-04") the base supports finding
journey('一个汉字、拼音、首字母、电话尾号、信用代码都能找到客户', async ({ as }) => {
  const rep = await as('rep')
  await new Frame(rep).go('客户', '客户档案')
  const list = new ListPage(rep)
  const words = [company.core[0], company.core, company.pinyin, company.initials, company.phone.slice(-6), company.code]
  for (const word of [...words, file.number]) {
    await list.search(word)
    await rep.waitForURL((url) => url.searchParams.get('q') === word)
    await list.row(company.name).waitFor()
  }
  await list.open(company.name)
  await new RecordPage(rep).waitFor(company.name)
})

// @Rule("S0-05") the six groups  @Rule("S0-06") credit from credit control  @Rule("S2a-03") every customer gets an account
// @Rule("S4-02") who looked and why is written down
journey('客户档案卡六组俱全，信用额度来自信用管理，查阅留痕', async ({ as }) => {
  const rep = await as('rep')
  await rep.goto(file.path)
  for (const group of ['自然情况', '主要特征', '业务状况', '经济实力', '信用度', '目前交易状态']) {
    await rep.getByRole('heading', { level: 2, name: group }).waitFor()
  }
  const credit = rep.getByRole('region', { name: '信用度' })
  await credit.getByText('新客户上限').waitFor({ timeout: 60_000 })
  const id = file.path.split('/').at(-1)
  const { limitFen } = (await ask(rep, `/api/v1/credit-accounts?customerId=${id}`)).items[0]
  const shown = (limitFen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })
  await credit.getByText(`¥${shown}`).first().waitFor()
  await rep.getByRole('complementary').getByText('建立客户档案').waitFor()

  await rep.getByRole('button', { name: '查看邓文彬的电话' }).click()
  await rep.getByRole('dialog').getByLabel('用途').fill('约定送样时间')
  await rep.getByRole('dialog').getByRole('button', { name: '查看', exact: true }).click()
  await rep.getByText(company.phone).waitFor()

  const admin = await as('dataadmin')
  await admin.goto(file.path)
  await admin.getByRole('tab', { name: '审计记录' }).click()
  await admin.getByText('审计记录完整，未被改动').waitFor()
  await admin.getByText('约定送样时间').waitFor()
})

// @Rule("S2a-10") other departments' files need the general manager's approval
journey('其他部门的销售代表查得到客户，但不能查阅档案', async ({ as }) => {
  const other = await as('rep2')
  await new Frame(other).go('客户', '客户档案')
  await other.getByRole('button', { name: '部门：销售二部' }).waitFor()
  const list = new ListPage(other)
  assert.equal(await list.row(company.name).count(), 0, 'the first page is of one’s own department')
  await list.search(company.core)
  const row = list.row(company.name)
  await row.getByLabel('未授权查阅').waitFor()
  await other.getByText(/查阅档案须经总经理批准/).waitFor()
  assert.equal(await row.getByText('139****').count(), 0, 'no phone of another department')
  await other.goto(file.path)
  await other.getByText('可由总经理授权查阅').waitFor()
  await other.getByText('S2a-10').waitFor()
})

journey('信用管理员冻结信用账户，客户页面随即提示', async ({ as }) => {
  const officer = await as('credit')
  await new Frame(officer).go('信用账户')
  const list = new ListPage(officer)
  await list.search(company.name)
  await list.open(company.name)
  const account = new RecordPage(officer)
  await account.waitFor(company.name)
  await account.act('冻结', { 原因: '首单货款逾期' })
  await officer.getByText('信用账户已冻结，暂停赊销').waitFor()

  const rep = await as('rep')
  await rep.goto(file.path)
  const banner = rep.getByRole('alert').filter({ hasText: '信用账户已冻结，暂停赊销' })
  await banner.getByText('首单货款逾期').waitFor()

  await account.act('解除冻结', { 原因: '货款已到账' })
  await account.button('冻结').waitFor()
  await rep.reload()
  await rep.getByRole('region', { name: '信用度' }).getByText('正常').waitFor()
  await banner.waitFor({ state: 'hidden' })
})

journey('登记被退回，销售代表修改后重新提交', async ({ as }) => {
  const second = newCompany()
  const rep = await as('rep')
  await rep.goto('/registrations/new')
  const form = new RegistrationFormPage(rep)
  await form.fillIn(second)
  await form.submit()
  const mine = new RecordPage(rep)
  await mine.waitFor(second.name)
  const number = await numberOn(rep)

  const admin = await as('dataadmin')
  const audit = new RecordPage(admin)
  await new Frame(admin).go('客户登记')
  await admin.getByRole('tab', { name: '待审核' }).click()
  await new ListPage(admin).open(number)
  await audit.waitFor(second.name)
  await audit.act('退回', { 原因: '缺少统一社会信用代码' })
  await admin.getByText('已退回').first().waitFor()
  assert.equal(await audit.button('确认建档').count(), 0, 'a returned form is not established')

  await new Desk(rep).openNotice('您的登记被退回', number)
  await mine.button('重新提交').click()
  await form.title.waitFor()
  await rep.getByText('缺少统一社会信用代码').waitFor()
  await form.box('统一社会信用代码').fill(second.code)
  await mine.button('重新提交').click()
  await mine.waitFor(second.name)
  await rep.getByText('待审核').first().waitFor()
  await rep.getByText(second.code).waitFor()
  await mine.act('撤回', { 原因: '客户改由经销商采购' })
  await rep.getByText('已撤回').first().waitFor()
})
