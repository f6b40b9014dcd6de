import assert from 'node:assert/strict'
import { Frame } from '../pages/frame.mjs'
import { journey } from '../support/journey.mjs'

// @Rule("S1-58") receivables stay under a share of the company's assets
journey('财务更正上月资产，赊销警戒线随之变化，信用管理员看得到', async ({ as }) => {
  const finance = await as('finance')
  await new Frame(finance).go('赊销警戒线')
  const line = finance.getByRole('region', { name: '赊销警戒线' })
  await line.getByText('¥120,000,000.00').waitFor()
  await line.getByText('¥24,000,000.00').first().waitFor()

  await finance.getByRole('button', { name: '更正' }).first().click()
  const dialog = finance.getByRole('dialog')
  await dialog.getByRole('spinbutton', { name: '资产总额（元）' }).fill('125000000')
  await dialog.getByRole('textbox', { name: '原因' }).fill('漏计在建厂房')
  await dialog.getByRole('button', { name: '更正' }).click()
  await line.getByText('¥25,000,000.00').first().waitFor()

  const officer = await as('credit')
  await new Frame(officer).go('赊销警戒线')
  await officer.getByRole('region', { name: '赊销警戒线' }).getByText('¥25,000,000.00').first().waitFor()
  assert.equal(await officer.getByRole('button', { name: '更正' }).count(), 0, 'only finance corrects')
})
