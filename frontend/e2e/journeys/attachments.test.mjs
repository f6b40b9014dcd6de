import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { RecordPage } from '../pages/record.mjs'
import { ask, journey } from '../support/journey.mjs'

/** @typedef {import('playwright-core').Page} Page */

/** A paper as a scanner makes it; no two are the same. @param {string} words */
const scan = (words) => Buffer.from(`%PDF-1.4\n% ${words} ${Date.now()}\n%%EOF`)

/**
 * Fills the upload form and sends it; the dialog has to close.
 * @param {Page} page @param {string} name @param {Buffer} buffer
 */
async function send(page, name, buffer) {
  const dialog = page.getByRole('dialog').last()
  await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })
  await dialog.getByText(name).waitFor()
  await dialog.getByRole('button', { name: '上传', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

// @Rule("S2c-33") copies of the licences belong to the file  @Rule("S4-02") every look at one is written down
journey('客户经理上传并替换税务登记证，旧版本仍可查看，下载留痕', async ({ as }) => {
  const rep = await as('rep')
  const me = await ask(rep, '/api/v1/auth/me')
  const page = await ask(rep, `/api/v1/customers?owner=${me.id}&sort=number&limit=200`)
  const customer = page.items.at(-1)
  await rep.goto(`/customers/${customer.id}?tab=files`)
  await new RecordPage(rep).waitFor(customer.name)

  const files = rep.getByRole('region', { name: '证照与附件' })
  const [old, renewed] = [`税务登记证 ${Date.now()}.pdf`, `税务登记证（换发）${Date.now()}.pdf`]
  await files.getByRole('button', { name: '上传附件' }).click()
  await rep.getByRole('dialog').getByLabel('种类').click()
  await rep.locator('.ant-select-item-option-content').getByText('税务登记证', { exact: true }).click()
  const first = scan('first')
  await send(rep, old, first)
  await files.getByText(old).waitFor()

  const row = files.getByRole('row').filter({ hasText: old })
  await row.getByRole('button', { name: '替换' }).click()
  await send(rep, renewed, scan('second'))
  await files.getByText(renewed).waitFor()
  assert.equal(await files.getByText(old, { exact: true }).count(), 0, 'the former version is not in the way')
  await files.getByRole('switch').click()
  const former = files.getByRole('row').filter({ has: rep.getByText(old, { exact: true }) })
  await former.getByText('已替换').waitFor()

  const [download] = await Promise.all([
    rep.waitForEvent('download'),
    former.getByRole('button', { name: '下载税务登记证' }).click(),
  ])
  assert.equal(download.suggestedFilename(), old)
  assert.deepEqual(readFileSync(await download.path()), first, 'what comes back is what was sent')

  await files.getByRole('button', { name: '上传附件' }).click()
  await rep.getByRole('dialog').getByLabel('种类').click()
  await rep.locator('.ant-select-item-option-content').getByText('其他', { exact: true }).click()
  const dialog = rep.getByRole('dialog').last()
  const buffer = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  await dialog.locator('input[type=file]').setInputFiles({ name: '图.pdf', mimeType: 'application/pdf', buffer })
  await dialog.getByRole('button', { name: '上传', exact: true }).click()
  await dialog.getByText(/只接受 PDF/).waitFor()

  const auditor = await as('auditor')
  const trail = await ask(auditor, `/api/v1/services/customer/audit?type=customer&id=${customer.id}&limit=20`)
  const steps = trail.items.map((/** @type {{ action: string }} */ entry) => entry.action)
  assert.ok(trail.intact)
  for (const step of ['attachment-added', 'attachment-replaced', 'view']) assert.ok(steps.includes(step), step)
})

// @Rule("S3-92") paper that holds customer information is tracked
journey('纸质资料：登记、领用、归还', async ({ as }) => {
  const rep = await as('rep')
  const me = await ask(rep, '/api/v1/auth/me')
  const page = await ask(rep, `/api/v1/customers?owner=${me.id}&sort=number&limit=200`)
  const customer = page.items.at(-1)
  await rep.goto(`/customers/${customer.id}?tab=files`)
  const papers = rep.getByRole('region', { name: '纸质资料' })
  await papers.getByRole('button', { name: '登记纸质资料' }).click()
  const title = `授权书原件 ${Date.now()}`
  const dialog = rep.getByRole('dialog').last()
  await dialog.getByLabel('名称').fill(title)
  await dialog.getByLabel('存放位置').fill('档案柜 C-07')
  await dialog.getByRole('button', { name: '登记纸质资料' }).click()
  const row = papers.getByRole('row').filter({ hasText: title })
  await row.getByText('在库').waitFor()
  await row.getByRole('button', { name: '领用' }).click()
  const form = rep.getByRole('dialog', { name: '领用' })
  await form.getByLabel('领用人').fill('孙律师')
  await form.getByLabel('用途').fill('核对签章')
  await form.getByLabel('应还日期').click()
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  await rep.locator(`.ant-picker-cell[title="${day}"]`).click()
  await form.getByRole('button', { name: '领用', exact: true }).click()
  await row.getByText('孙律师').waitFor()
  await row.getByText('领用中').waitFor()
  await row.getByRole('button', { name: '归还' }).click()
  await rep.getByRole('dialog', { name: '归还' }).getByRole('button', { name: '归还', exact: true }).click()
  await row.getByText('在库').waitFor()
})
