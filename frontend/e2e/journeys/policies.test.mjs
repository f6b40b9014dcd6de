import assert from 'node:assert/strict'
import { Frame } from '../pages/frame.mjs'
import { RecordPage } from '../pages/record.mjs'
import { journey } from '../support/journey.mjs'

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
async function openCredit(page) {
  await new Frame(page).go('制度参数')
  await page.getByRole('menuitem', { name: '信用额度' }).click()
  await page.getByRole('heading', { name: '信用额度' }).waitFor()
}

/** A policy has at most one open proposal; the company may start with one. @param {Page} page */
async function rejectWhatWaits(page) {
  await openCredit(page)
  await page.getByRole('tab', { name: '修改记录' }).click()
  await page.getByRole('article').first().or(page.getByText('还没有修改过')).first().waitFor()
  const record = new RecordPage(page)
  if ((await record.button('驳回').count()) > 0) await record.act('驳回', { 原因: '先统一研究' })
}

journey('部门经理提出参数修改，总经理批准后生效', async ({ as }) => {
  const chief = await as('gm')
  await rejectWhatWaits(chief)

  const manager = await as('deptmanager')
  await openCredit(manager)
  await manager.getByRole('button', { name: '提出修改' }).click()
  const drawer = manager.getByRole('dialog')
  const limit = drawer.getByLabel('新客户信用上限')
  const before = Number(((await limit.inputValue()) || '0').replace(/[^\d.]/g, ''))
  const after = before + 1000
  await limit.fill(String(after))
  await drawer.getByLabel('原因').fill('按本年度授信计划调整')
  await drawer.getByRole('button', { name: '提出修改' }).click()
  await manager.getByText('已提出，等待审批').waitFor()
  await manager.getByRole('tab', { name: '修改记录' }).click()
  await manager.getByText('这是您提出的修改').waitFor()
  assert.equal(await manager.getByRole('button', { name: '批准' }).count(), 0, 'the proposer has no approve button')

  await new Frame(chief).go('工作台')
  await chief.reload()
  const waiting = chief.getByRole('region', { name: '待我审批' })
  await waiting.getByText('审批参数修改').first().waitFor()
  await waiting.getByRole('link', { name: '审批参数修改' }).first().click()
  const record = new RecordPage(chief)
  await record.act('批准', { 审批意见: '同意' })
  await chief.getByRole('tab', { name: '现行参数' }).click()
  const shown = after.toLocaleString('zh-CN', { minimumFractionDigits: 2 })
  await chief.getByText(`¥${shown}`).first().waitFor()
})
