import assert from 'node:assert/strict'
import { Desk } from '../pages/desk.mjs'
import { Frame } from '../pages/frame.mjs'
import { RecordPage } from '../pages/record.mjs'
import { choose } from '../pages/select.mjs'
import { ask, journey } from '../support/journey.mjs'

const PURPOSE = '与该客户总部联合投标，了解其信用'

// @Rule("S3-16") one designated person keeps the files  @Rule("S3-17") who else reads one is decided, for a time
// @Rule("S3-18") to read, and to do nothing else
journey('指定信用档案保管人；其他部门申请查阅，批准后只能查阅，收回后不可再看', async ({ as }) => {
  const owner = await as('rep6')
  const account = (await ask(owner, '/api/v1/credit-accounts?sort=-number&limit=1')).items[0]
  const link = `/credit-accounts/${account.id}`

  const head = await as('creditmanager')
  const officer = await as('credit')
  const { id, name } = await ask(officer, '/api/v1/auth/me')
  const keepers = await ask(head, '/api/v1/credit-file-keepers')
  if (keepers.items[0]?.staffId !== id) {
    await new Frame(head).go('信用档案')
    await head.getByRole('button', { name: '指定保管人' }).click()
    const form = head.getByRole('dialog', { name: '指定保管人' })
    await choose(head, form.getByRole('combobox', { name: '保管人' }), name)
    await form.getByRole('textbox', { name: '原因' }).fill('信用档案由专人负责管理')
    await form.getByRole('button', { name: '指定保管人' }).click()
    await form.waitFor({ state: 'hidden' })
    await head.getByRole('region', { name: '信用档案保管人' }).getByText(name).waitFor()
  }

  const other = await as('rep5')
  await other.goto(link)
  await other.getByText('没有找到这个页面').waitFor()
  await new Frame(other).go('信用档案')
  await other.getByRole('button', { name: '申请查阅' }).click()
  const form = other.getByRole('dialog', { name: '申请查阅' })
  await form.getByRole('textbox', { name: '客户或信用账户编号' }).fill(account.customerNumber)
  await form.getByRole('textbox', { name: '用途' }).fill(PURPOSE)
  await form.getByRole('button', { name: '申请查阅' }).click()
  await other.getByText('未获准查阅，不显示').waitFor()
  const number = ((await other.locator('.kg-page-head .kg-number').textContent()) ?? '').trim()
  assert.match(number, /^XC-\d{4}-\d{6}$/)
  assert.equal(await other.getByText(account.customerName).count(), 0, 'nothing but the number is told')

  await new Desk(officer).openTask('审批信用档案查阅申请', number)
  const request = new RecordPage(officer)
  await request.waitFor(account.customerName)
  await officer.getByText(PURPOSE).waitFor()
  await request.act('批准', { 审批意见: '情况属实，同意查阅' })
  await officer.getByText('生效中').first().waitFor()

  await new Desk(other).openNotice('您的信用档案查阅申请已批准', number)
  await other.getByRole('link', { name: '打开信用账户' }).click()
  const file = new RecordPage(other)
  await file.waitFor(account.customerName)
  await other.getByText(`您凭申请 ${number} 查阅本信用档案`).waitFor()
  assert.equal(await file.button('发起').count(), 0, 'who reads begins nothing')

  await request.act('收回权限', { 原因: '投标已结束' })
  await officer.getByText('已收回').first().waitFor()
  await other.goto(link)
  await other.getByText('没有找到这个页面').waitFor()
  await new Desk(other).openNotice('您的信用档案查阅权限已收回', number)
})
