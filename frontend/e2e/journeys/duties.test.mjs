import assert from 'node:assert/strict'
import { Desk } from '../pages/desk.mjs'
import { Frame } from '../pages/frame.mjs'
import { ListPage } from '../pages/list.mjs'
import { RecordPage } from '../pages/record.mjs'
import { newCompany } from '../support/company.mjs'
import { journey } from '../support/journey.mjs'

/** @typedef {import('playwright-core').Page} Page */

/** The calendar opens duties once a minute. */
const MINUTE_AND_A_HALF = 90_000

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

/** A new customer with a file. @param {Page} rep @param {Page} admin @param {ReturnType<typeof newCompany>} company */
async function establish(rep, admin, company) {
  const registration = await post(rep, '/api/v1/registrations', {
    ...{ name: company.name, companyCode: company.code, category: 'KEY', type: 'DEALER', source: 'CALL_IN' },
    ...{ intended: true, address: { districtCode: '440703', street: '建设路18号' } },
    ...{ contactedAt: new Date().toISOString() },
    contact: { name: '邓文彬', role: '采购经理', phone: company.phone },
  })
  const path = `/api/v1/registrations/${registration.id}/actions/establish`
  return post(admin, path, { channel: 'PHONE', confirmedWith: '邓文彬' }, registration.version)
}

/** Waits until the calendar has opened the customer's duty of a kind. @param {Page} page @param {string} customer @param {string} kind */
async function opened(page, customer, kind) {
  const until = Date.now() + MINUTE_AND_A_HALF
  while (Date.now() < until) {
    const items = await page.evaluate(
      async ([id, of]) => (await (await fetch(`/api/v1/duties?customer=${id}&kind=${of}&status=DUE`)).json()).items,
      /** @type {const} */ ([customer, kind]),
    )
    if (items.length > 0) return items[0]
    await page.waitForTimeout(1000)
  }
  throw new Error(`no ${kind} was opened`)
}

const unchanged = newCompany()
const changed = newCompany()
const file = { changed: '' }

// @Rule("S4-12") needs are updated every month, by whoever manages the account
journey('客户经理批量更新需求：一批客户无变化，一个客户写明变化', async ({ as }) => {
  const rep = await as('rep')
  const admin = await as('dataadmin')
  const first = await establish(rep, admin, unchanged)
  const second = await establish(rep, admin, changed)
  file.changed = second.customerId
  const manager = await as('manager')
  await opened(manager, first.customerId, 'NEED_UPDATE')
  await opened(manager, second.customerId, 'NEED_UPDATE')

  await new Frame(manager).go('定期工作', '档案定期工作')
  await manager.getByRole('tab', { name: '需求变化更新' }).click()
  const list = new ListPage(manager)
  await list.search(unchanged.core)
  await list.row(unchanged.name).getByRole('checkbox').check()
  await manager.getByText('已选 1 个客户').waitFor()
  await manager.getByRole('button', { name: '批量填写“无变化”' }).click()
  await manager
    .getByRole('tooltip')
    .getByRole('button', { name: /确\s?定/ })
    .click()
  await manager.getByText('1 个客户已填写无变化').waitFor()
  await list.row(unchanged.name).getByText('已完成').waitFor()
  assert.ok(await list.row(unchanged.name).getByRole('checkbox').isDisabled(), 'what is done is done')

  await list.search(changed.core)
  await list.open(changed.name)
  const record = new RecordPage(manager)
  await record.waitFor(changed.name)
  await manager.getByRole('main').getByRole('button', { name: '填写需求变化' }).click()
  const dialog = manager.getByRole('dialog')
  await dialog.getByLabel('客户需求').click()
  await manager.getByTitle('有变化').click()
  await dialog.getByLabel('变化内容').fill('新开两家分店，需要补一批样灯')
  await dialog.getByRole('button', { name: '填写需求变化' }).click()
  await manager.getByRole('main').getByText('已完成').first().waitFor()

  await rep.goto(`/customers/${file.changed}?tab=duties`)
  const needs = rep.getByRole('region', { name: '需求变化记录' })
  await needs.getByText('新开两家分店，需要补一批样灯').waitFor()
  await needs.getByText('刘伟').waitFor()
})

// @Rule("S2c-34") the file form of a developed customer  @Rule("S2c-35") kept up to date and sent at the end of the month
journey('销售代表月末报送客户档案表并打印', async ({ as }) => {
  const rep = await as('rep')
  const first = await opened(rep, file.changed, 'FILE_FORM')
  await post(rep, `/api/v1/duties/${first.id}/actions/send`, { followUp: '首次建表' }, first.version)
  const monthly = await opened(rep, file.changed, 'FILE_FORM')
  await rep.goto(`/duties/${monthly.id}`)
  const record = new RecordPage(rep)
  await record.waitFor(changed.name)
  const form = rep.getByRole('region', { name: '客户档案表' })
  await form.getByText('尚未报送，以下为档案现在的内容').waitFor()
  await form.getByText('建设路18号').waitFor()

  await record.act('保存草稿', { 本月跟进情况: '样品已寄' })
  await form.getByText('样品已寄').waitFor()
  await record.act('报送档案表', { 本月跟进情况: '样品已寄，客户确认首单' })
  await rep.getByRole('main').getByText('已完成').first().waitFor()
  assert.equal(await record.button('报送档案表').count(), 0, 'what was sent stays as it is')

  await rep.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'true')
  })
  await rep.getByRole('main').getByRole('button', { name: '打印' }).click()
  const sheet = rep.getByRole('article', { name: '客户档案表' })
  await sheet.getByText('样品已寄，客户确认首单').waitFor()
  await sheet.getByText('邓文彬').waitFor()
  assert.equal(await sheet.getByText(changed.phone).count(), 0, 'phones stay masked on paper')
  await rep.getByRole('button', { name: '打印' }).click()
  await rep.locator('body[data-printed]').waitFor()
})

// @Rule("S3-91") visits, measures and services are planned  @Rule("S1-63") and approved by somebody else
journey('客户维护计划编制与批准', async ({ as }) => {
  const rep = await as('rep')
  await rep.goto('/care-plans?view=missing')
  const list = new ListPage(rep)
  await list.search(changed.core)
  await list.open(changed.name)
  await rep.getByRole('heading', { name: '客户维护计划' }).waitFor()
  await rep.getByLabel('内容与目的').fill('走访新开分店，商谈样灯陈列')
  await rep.getByRole('button', { name: '增加一项' }).click()
  await rep.getByLabel('内容与目的').nth(1).fill('邀请参加新品发布会')
  await rep.getByRole('button', { name: '保存草稿' }).click()
  const record = new RecordPage(rep)
  await record.waitFor(changed.name)
  await record.act('提交批准')
  const number = (await rep.locator('.kg-number').first().textContent()) ?? ''

  const manager = await as('manager')
  await new Desk(manager).openTask('批准客户维护计划', number)
  const theirs = new RecordPage(manager)
  await theirs.waitFor(changed.name)
  await theirs.act('批准')
  await manager.getByRole('main').getByText('执行中').first().waitFor()

  await new Desk(rep).openNotice('维护计划已批准', number)
  await record.waitFor(changed.name)
  await rep.getByRole('main').getByRole('button', { name: '登记完成' }).click()
  const dialog = rep.getByRole('dialog')
  await dialog.getByLabel('计划项目').click()
  await rep.getByTitle(/走访新开分店/).click()
  await dialog.getByLabel('完成情况').fill('已走访，客户同意增加陈列架')
  await dialog.getByRole('button', { name: '登记完成' }).click()
  await rep.getByText(/已走访，客户同意增加陈列架/).waitFor()
  await rep.goto(`/customers/${file.changed}?tab=care`)
  await rep.getByRole('region', { name: '拜访计划' }).getByText('走访新开分店，商谈样灯陈列').waitFor()
})
