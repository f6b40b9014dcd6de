import assert from 'node:assert/strict'
import { Desk } from '../pages/desk.mjs'
import { Frame } from '../pages/frame.mjs'
import { RecordPage } from '../pages/record.mjs'
import { RegistrationFormPage } from '../pages/registration-form.mjs'
import { choose } from '../pages/select.mjs'
import { newCompany } from '../support/company.mjs'
import { journey } from '../support/journey.mjs'

/** @typedef {import('playwright-core').Page} Page */

/** Puts somebody on duty today, where nobody is. @param {Page} manager */
async function ensureDuty(manager) {
  await new Frame(manager).go('来访接待')
  await manager.getByRole('button', { name: '值班表' }).click()
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
  const row = manager.getByRole('row').filter({ hasText: today })
  await row.waitFor()
  await choose(manager, row.getByRole('combobox', { name: `值班人员 ${today}` }), '周强')
  await manager.getByRole('button', { name: /保\s?存/ }).click()
  await manager.getByText('值班表已保存').waitFor()
}

/** The clerk at the desk writes the visitor down. @param {Page} clerk @param {{ name: string, phone: string }} company @param {string} [manager] */
async function receive(clerk, company, manager) {
  await new Frame(clerk).go('来访接待')
  await clerk.getByRole('button', { name: '登记来访' }).click()
  await clerk.getByRole('textbox', { name: '来访人' }).fill('邓文彬')
  await clerk.getByRole('textbox', { name: '联系电话' }).fill(company.phone)
  await clerk.getByRole('textbox', { name: '单位名称' }).fill(company.name)
  await clerk.getByRole('textbox', { name: '来访事由' }).fill('看样品')
  if (manager) {
    await clerk.getByRole('radiogroup', { name: '以前是否联系过' }).getByRole('radio', { name: '是' }).check()
    await clerk.getByRole('textbox', { name: '客户所说的经理' }).fill('王小姐')
    await choose(clerk, clerk.getByRole('combobox', { name: '对应的经理' }), manager)
  }
  await clerk.getByRole('button', { name: '登记并判定归属' }).click()
  await new RecordPage(clerk).waitFor(company.name)
  return ((await clerk.locator('.kg-page-head .kg-number').textContent()) ?? '').trim()
}

// @Rule("S2c-29") who names the earlier manager rightly is led to that manager
journey('前台登记来访，客户说对原经理，转给该经理并接续到原登记', async ({ as }) => {
  const company = newCompany()
  const rep = await as('rep')
  await rep.evaluate(
    async (form) => {
      const headers = { 'Content-Type': 'application/json', 'Keguan-Csrf': '1' }
      const answer = await fetch('/api/v1/registrations', { method: 'POST', headers, body: JSON.stringify(form) })
      if (!answer.ok) throw new Error(await answer.text())
    },
    {
      ...{ name: company.name, companyCode: company.code, category: 'GENERAL', type: 'DEALER', source: 'CALL_IN' },
      ...{ intended: true, address: { districtCode: '440703', street: '建设路18号' } },
      contactedAt: new Date().toISOString(),
      contact: { name: '邓文彬', phone: company.phone },
    },
  )
  const clerk = await as('rep4')
  const number = await receive(clerk, company, '王芳')
  await clerk.getByText('转原经理').first().waitFor()
  await clerk.getByText('说对了原经理').waitFor()
  assert.equal(await new RecordPage(clerk).button('接待').count(), 0, 'the clerk does not receive for the manager')

  await new Desk(rep).openTask('到前台接待来访', number)
  const record = new RecordPage(rep)
  await record.waitFor(company.name)
  await record.act('接待')
  await record.button('接续客户').waitFor()
  await record.act('接续客户')
  await rep.getByText('已接续').first().waitFor()
})

// @Rule("S2c-29") everybody else is a new customer, whom whoever is on duty receives and registers
journey('新客户来访由值班人员接待，带着来访资料登记为客户', async ({ as }) => {
  const company = newCompany()
  const manager = await as('deptmanager')
  await ensureDuty(manager)
  const clerk = await as('rep')
  const number = await receive(clerk, company)
  await clerk.getByText('值班接待').first().waitFor()
  await clerk.getByText('从未联系过').waitFor()

  const duty = await as('rep4')
  await new Desk(duty).openTask('到前台接待来访', number)
  const record = new RecordPage(duty)
  await record.waitFor(company.name)
  await record.act('接待')
  await record.button('登记客户').click()
  const form = new RegistrationFormPage(duty)
  await form.title.waitFor()
  assert.equal(await form.box('客户名称').inputValue(), company.name)
  await form.fillIn(company)
  await form.submit()
  await record.waitFor(company.name)
  await new Frame(duty).go('来访接待')
  const row = duty.getByRole('row').filter({ hasText: number })
  await row.getByText('已登记').waitFor()
})
