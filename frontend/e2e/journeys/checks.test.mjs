import assert from 'node:assert/strict'
import { Desk } from '../pages/desk.mjs'
import { ListPage } from '../pages/list.mjs'
import { RecordPage } from '../pages/record.mjs'
import { choose } from '../pages/select.mjs'
import { ask, journey, unique } from '../support/journey.mjs'

/** @typedef {import('playwright-core').Page} Page */

/** Those of the department who have files; which of their files are drawn is left to chance. @type {Record<string, string>} */
const OWNERS = { 王芳: 'rep', 周强: 'rep4', 刘伟: 'manager' }

/** A check of the manager that has a file left to judge, drawn if there is none. @param {Page} manager */
async function checkToJudge(manager) {
  await manager.goto('/archive-checks')
  await manager.getByRole('button', { name: '抽取档案' }).click()
  const dialog = manager.getByRole('dialog', { name: '抽取档案' })
  await dialog.getByRole('radio').first().waitFor()
  const { items: months } = await ask(manager, '/api/v1/archive-checks/months')
  const free = months.find((/** @type {{ checkId: string | null }} */ each) => !each.checkId)
  if (free) {
    await dialog.getByLabel('抽签号').fill(`journey ${unique()}`)
    await dialog.getByRole('button', { name: '开始抽查' }).click()
    await manager.waitForURL(/\/archive-checks\/[0-9a-f-]{36}$/)
  } else {
    await manager.goto(`/archive-checks/${months[0].checkId}`)
  }
  const check = await ask(manager, `/api/v1${new URL(manager.url()).pathname}`)
  const item = check.items.find(
    (/** @type {{ status: string, ownerName: string }} */ each) =>
      each.status === 'SAMPLED' && each.ownerName in OWNERS,
  )
  assert.ok(item, 'the sample holds a file that is not judged yet')
  return { number: check.number, item }
}

// @Rule("S4-29") sampled every month, corrected until a deadline
journey('部门经理抽查档案发现问题，销售代表整改，部门经理确认', async ({ as }) => {
  const manager = await as('deptmanager')
  const { number, item } = await checkToJudge(manager)
  const row = manager.getByRole('row').filter({ hasText: item.customerNumber }).first()
  await row.getByRole('button', { name: '记录问题' }).click()
  const dialog = manager.getByRole('dialog', { name: '记录问题' })
  await choose(manager, dialog.getByRole('combobox', { name: '栏目' }), '邮政编码')
  await dialog.getByLabel('问题说明').fill('邮政编码未填写')
  await dialog.getByRole('button', { name: '记录问题' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await row.getByText('限期整改').waitFor()

  const rep = await as(OWNERS[item.ownerName] ?? 'rep')
  await rep.goto(`/archive-checks/items/${item.id}`)
  const record = new RecordPage(rep)
  await record.waitFor(item.customerName)
  await rep.getByText('邮政编码未填写').waitFor()
  await record.act('答复整改', { 整改情况: '客户来函确认，已补充到纸质档案' })
  await rep.getByText('待确认').first().waitFor()

  await new Desk(manager).openTask('确认档案整改', number)
  const judged = new RecordPage(manager)
  await judged.waitFor(item.customerName)
  await judged.act('确认整改')
  await manager.getByText('已整改').first().waitFor()
  await manager.goto('/archive-audits')
  await manager.getByRole('heading', { level: 1, name: '年度档案内审报告' }).waitFor()
  await manager.getByRole('heading', { name: '问题栏目' }).waitFor()
})

// @Rule("S2d-26") altered or forged cards  @Rule("S1-63") somebody else decides
journey('审计上报涂改客户卡，总经理认定，只提处理建议', async ({ as }) => {
  const auditor = await as('auditor')
  await auditor.goto('/violations')
  await auditor.getByRole('button', { name: '上报违规' }).click()
  await choose(auditor, auditor.getByRole('combobox', { name: '违规类别' }), '涂改或伪造客户卡')
  await choose(auditor, auditor.getByRole('combobox', { name: '当事人' }), '孙丽')
  const evidence = `客户卡 ${unique()} 上的签字与登记表不符`
  await auditor.getByRole('textbox', { name: '证据说明' }).fill(evidence)
  await auditor.getByRole('button', { name: '提交上报' }).click()
  await auditor.waitForURL(/\/violations\/[0-9a-f-]{36}$/)
  await new RecordPage(auditor).waitFor('孙丽：涂改或伪造客户卡')
  const heading = auditor.locator('.kg-page-head').getByText(/^WG-\d{4}-\d{6}$/)
  const number = ((await heading.textContent()) ?? '').trim()
  assert.equal(await auditor.getByRole('button', { name: '认定违规' }).count(), 0, 'the reporter does not decide')

  const gm = await as('gm')
  await new Desk(gm).openTask('认定违规记录', number)
  const record = new RecordPage(gm)
  await record.waitFor('孙丽：涂改或伪造客户卡')
  await gm.getByText(evidence).first().waitFor()
  await record.act('认定违规', { 认定意见: '经核对笔迹属实' })
  await gm.getByText('建议辞退').waitFor()
  await gm.getByText('系统不作任何扣款').waitFor()

  await auditor.goto('/violations?status=CONFIRMED')
  await new ListPage(auditor).row(number).waitFor()
})
