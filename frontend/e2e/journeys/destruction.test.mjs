import assert from 'node:assert/strict'
import { Desk } from '../pages/desk.mjs'
import { Frame } from '../pages/frame.mjs'
import { ListPage } from '../pages/list.mjs'
import { RecordPage } from '../pages/record.mjs'
import { newCompany } from '../support/company.mjs'
import { journey } from '../support/journey.mjs'

/** @typedef {import('playwright-core').Page} Page */

const company = newCompany()

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

/** A new customer of the representative. @param {Page} rep @param {Page} admin */
async function establish(rep, admin) {
  const registration = await post(rep, '/api/v1/registrations', {
    ...{ name: company.name, companyCode: company.code, category: 'GENERAL', type: 'DEALER', source: 'CALL_IN' },
    ...{ intended: true, address: { districtCode: '440703', street: '建设路18号' } },
    ...{ contactedAt: new Date().toISOString() },
    contact: { name: '邓文彬', role: '采购经理', phone: company.phone },
  })
  const path = `/api/v1/registrations/${registration.id}/actions/establish`
  return post(admin, path, { channel: 'PHONE', confirmedWith: '邓文彬' }, registration.version)
}

/** @param {Page} page @param {string} number @param {string} task */
async function open(page, number, task) {
  await new Desk(page).openTask(task, number)
  await page.locator('.kg-page-head').getByText(number).waitFor()
  return new RecordPage(page)
}

// @Rule("S4-19") the representative seals  @Rule("S4-20") out of the ordinary search  @Rule("S4-17") kept for its time
// @Rule("S4-18") two witnesses and the time  @Rule("S2c-39") reviewed, approved, recorded  @Rule("S2c-36") archive class
journey('终止合作的客户档案封存、到期列入清单，审核批准、两人见证后销毁并打印记录', async ({ as }) => {
  const rep = await as('rep')
  const admin = await as('dataadmin')
  const established = await establish(rep, admin)
  const path = `/customers/${established.customerId}`
  const number = established.customerNumber

  await rep.goto(path)
  const record = new RecordPage(rep)
  await record.waitFor(company.name)
  await record.button('封存').click()
  const dialog = rep.getByRole('dialog')
  await dialog.getByLabel('合作终止日').fill('2020-03-31')
  await dialog.getByLabel('合作终止日').press('Enter')
  await dialog.getByLabel('原因').fill('客户歇业，货款已结清')
  await dialog.getByRole('button', { name: '封存', exact: true }).click()
  await rep.getByText('已归档或封存的档案').first().waitFor()
  await new Frame(rep).go('客户', '客户档案')
  await new ListPage(rep).search(company.core)
  await rep
    .getByText(/没有符合条件|暂无数据/)
    .first()
    .waitFor()

  await new Desk(admin).openTask('核对封存档案并归档', number)
  const kept = new RecordPage(admin)
  await kept.waitFor(company.name)
  await admin.getByText('档案已封存').waitFor()
  await admin.getByText('2023-03-31 起可销毁').waitFor()
  await kept.act('确认归档')
  await kept.act('证据保全', { 原因: '货款纠纷' })
  await admin.getByText('解除前不得销毁').waitFor()
  await kept.act('解除保全', { 原因: '纠纷已和解' })
  await admin.getByText('解除前不得销毁').waitFor({ state: 'detached' })

  await new Frame(admin).go('销毁清单')
  await admin.getByRole('button', { name: '拟定清单' }).click()
  await admin.getByRole('heading', { level: 1, name: '拟定销毁清单' }).waitFor()
  await admin.getByPlaceholder('客户名称或编号').fill(company.core)
  await admin.getByPlaceholder('客户名称或编号').press('Enter')
  const row = admin.getByRole('row').filter({ hasText: company.name })
  await row.getByRole('checkbox').check()
  await admin.getByRole('button', { name: '列入清单（1）' }).click()
  await admin.getByRole('heading', { level: 1, name: '客户档案销毁清单' }).waitFor()
  const list = ((await admin.locator('.kg-page-head .kg-number').textContent()) ?? '').trim()
  assert.match(list, /^XH-\d{4}-\d{6}$/)
  await new RecordPage(admin).act('提交审核')

  await (await open(await as('deptmanager'), list, '审核销毁清单')).act('审核通过', { 备注: '封存期满，无争议' })
  await (await open(await as('gm'), list, '批准销毁清单')).act('批准', { 备注: '同意' })
  const auditor = await open(await as('auditor'), list, '到场见证销毁并签字')
  await auditor.act('见证签字')
  // Nobody signs twice.
  await auditor.button('见证签字').waitFor({ state: 'detached' })
  await (await open(await as('finance'), list, '到场见证销毁并签字')).act('见证签字')

  const executor = await open(admin, list, '执行销毁')
  await executor.act('执行销毁', { 输入清单编号以确认: list })
  await admin.getByText('已销毁').first().waitFor()
  await admin.getByRole('link', { name: '打印销毁记录' }).click()
  const sheet = admin.getByRole('article', { name: '客户档案销毁记录' })
  for (const text of [list, number, '何静', '马丽', '陈国华', '张建国']) await sheet.getByText(text).first().waitFor()
  assert.ok(!((await sheet.textContent()) ?? '').includes(company.name), 'the record keeps no name')

  await admin.goto(path)
  await admin.getByText('档案已销毁').waitFor()
  assert.ok(!((await admin.locator('body').textContent()) ?? '').includes(company.core), 'the name is gone')
})
