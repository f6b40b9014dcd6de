import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Desk } from '../pages/desk.mjs'
import { RecordPage } from '../pages/record.mjs'
import { newCompany } from '../support/company.mjs'
import { journey, unique } from '../support/journey.mjs'
import { rowsOf, workbook } from '../support/workbook.mjs'

/** @typedef {import('playwright-core').Page} Page */

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A name hardly like any other. */
const company = () =>
  `中山市${Array.from({ length: 5 }, () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 8000))).join('')}有限公司`

/** What the button saves. @param {Page} page @param {string} button @returns {Promise<Buffer>} */
async function saved(page, button) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return readFileSync(await file.path())
}

/** Sends a workbook and waits until it is checked; returns the number. @param {Page} page @param {(string | null)[][]} rows */
async function upload(page, rows) {
  await page.goto('/imports/new')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `客户-${unique()}.xlsx`, mimeType: XLSX, buffer: workbook(rows) })
  await page.getByLabel('原因').fill('展会收集客户名单')
  await page.getByRole('button', { name: '上传并检查' }).click()
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/)
  await page.getByText('已检查').first().waitFor()
  return (
    (await page
      .locator('.kg-page-head')
      .getByText(/^DR-\d{4}-\d{6}$/)
      .textContent()) ?? ''
  ).trim()
}

// @Rule("S4-24") handed in  @Rule("S4-25") judged  @Rule("S4-26") executed, and taken back  @Rule("S1-63") three people
journey('客户经理按模板批量导入，更正错误行后由部门经理审批、数据管理员执行并撤销', async ({ as }) => {
  const manager = await as('manager')
  const known = await manager.evaluate(async () => {
    const mine = await (await fetch('/api/v1/auth/me')).json()
    const page = await (await fetch(`/api/v1/customers?department=${mine.department.id}&limit=1&sort=number`)).json()
    return page.items[0]
  })
  const line = `灯饰批发 ${unique()}`
  const fresh = company()
  await manager.goto('/imports')
  const titles = rowsOf(await saved(manager, '下载模板'))[0] ?? []
  assert.ok(titles.includes('客户名称*') && titles.includes('客户编号'), 'the template has its titles')
  const row = (/** @type {Record<string, string>} */ values) => titles.map((title) => values[title] ?? null)
  const first = {
    '客户名称*': fresh,
    '客户类别*': '一般客户',
    '客户类型*': '零售商',
    '省／市／区*': '广东省中山市',
    '详细地址*': '古镇镇中兴大道 8 号',
    '联系人姓名*': '李强',
    '联系人联系电话*': '12',
  }
  await upload(manager, [titles, row(first), row({ 客户编号: known.number, 业务种类: line })])
  await manager.getByRole('region', { name: '行数统计' }).getByText('有误', { exact: true }).waitFor()
  await manager
    .getByText(/联系电话.*(号码|电话)/)
    .first()
    .waitFor()
  const errors = rowsOf(await saved(manager, '下载错误清单'))
  assert.equal(errors.length, 2, 'the titles and the faulty row')
  assert.match(errors[1]?.at(-1) ?? '', /联系人联系电话/)

  const number = await upload(manager, [
    titles,
    row({ ...first, '联系人联系电话*': newCompany().phone }),
    row({ 客户编号: known.number, 业务种类: line }),
  ])
  const record = new RecordPage(manager)
  await record.act('提交审批')
  await manager.getByText('待审批').first().waitFor()
  assert.equal(await record.button('批准').count(), 0, 'nobody judges their own import')

  const head = await as('deptmanager')
  await new Desk(head).openTask('审批批量导入', number)
  await new RecordPage(head).act('批准', { 备注: '资料属实' })
  await head.getByText('待执行').first().waitFor()

  const admin = await as('dataadmin')
  await new Desk(admin).openTask('执行批量导入', number)
  const executing = new RecordPage(admin)
  await executing.act('执行导入')
  await admin.getByText('已导入').first().waitFor()
  await manager.goto(`/customers/${known.id}`)
  await manager.getByText(line).first().waitFor()
  await executing.act('撤销导入', { 原因: '名单有误' })
  await admin.getByText('已撤销').first().waitFor()
  await admin.getByText('新建的档案已通知其他业务').waitFor()
  await manager.reload()
  await manager.getByRole('heading', { level: 1, name: known.name }).waitFor()
  assert.equal(await manager.getByText(line).count(), 0, 'the former value stands again')
})

// @Rule("S2c-37") a copy with personal data takes the general manager's permission  @Rule("S1-10") the list is used
journey('销售代表按筛选条件导出客户，含完整个人信息的经总经理批准后下载', async ({ as }) => {
  const rep = await as('rep')
  const purpose = `年终答谢 ${unique()}`
  await rep.goto('/customers?category=KEY')
  await rep.getByRole('button', { name: '导出…' }).click()
  const dialog = rep.getByRole('dialog')
  await dialog.getByLabel('用途').fill(purpose)
  await dialog.getByText('导出完整的个人信息').click()
  await dialog.getByRole('button', { name: '申请导出' }).click()
  await rep.waitForURL(/\/exports\//)
  await rep.getByText('等待总经理审批').waitFor()
  await rep.getByText('重点客户').first().waitFor()
  const number = ((await rep.locator('.kg-page-head').getByText(/^DC-/).textContent()) ?? '').trim()

  const gm = await as('gm')
  await new Desk(gm).openTask('审批客户资料导出', number)
  await new RecordPage(gm).act('批准导出', { 备注: '限本次答谢使用' })
  assert.equal(await gm.getByRole('button', { name: '下载', exact: true }).count(), 0, 'only the applicant fetches it')

  await gm.getByText('可下载').first().waitFor()
  await new Desk(rep).openNotice('导出文件可以下载', number)
  await rep.getByText('可下载').first().waitFor()
  const rows = rowsOf(await saved(rep, '下载'))
  assert.match(rows[0]?.[0] ?? '', new RegExp(`${number}.*王芳.*${purpose}`), 'the watermark tells whose copy it is')
  assert.ok(rows[1]?.includes('客户名称'))
  assert.ok(
    rows.slice(2, -1).every((cells) => cells.at(-1)?.includes(number)),
    'every row carries it',
  )
  await rep.getByText('每次下载都有记录').waitFor()
})
