import assert from 'node:assert/strict'
import { Frame } from '../pages/frame.mjs'
import { ListPage } from '../pages/list.mjs'
import { RecordPage } from '../pages/record.mjs'
import { choose } from '../pages/select.mjs'
import { SignInPage } from '../pages/sign-in.mjs'
import { journey, unique } from '../support/journey.mjs'

journey('管理员新设部门、登记员工，员工首次登录改密码', async ({ as, stranger }) => {
  const tag = unique()
  const admin = await as('admin')
  const frame = new Frame(admin)
  const record = new RecordPage(admin)

  await frame.go('部门')
  await admin.getByRole('button', { name: '新建下级部门' }).click()
  await admin.getByLabel('部门名称').fill(`试验部${tag}`)
  await admin.getByLabel('部门编码').fill(`T-${tag}`)
  await admin.getByRole('dialog').getByRole('button', { name: '新建' }).click()
  await record.waitFor(`试验部${tag}`)

  await frame.go('员工')
  await admin.getByRole('button', { name: '新增员工' }).click()
  const username = `trial-${tag.toLowerCase()}`
  await admin.locator('#name').fill(`试用${tag}`)
  await admin.locator('#username').fill(username)
  await choose(admin, admin.locator('#departmentId'), `试验部${tag}`)
  await choose(admin, admin.locator('#roles'), '销售代表')
  await admin.keyboard.press('Escape')
  await admin.getByRole('button', { name: '提交' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByText('临时密码只显示这一次').waitFor()
  const temporary = ((await dialog.locator('code').last().textContent()) ?? '').trim()
  await dialog.getByRole('button', { name: '我已记下' }).click()
  await record.waitFor(`试用${tag}`)

  const person = await stranger()
  const signIn = new SignInPage(person)
  await signIn.open()
  await signIn.attempt(username, temporary)
  await person.getByText('请先设置自己的密码').waitFor()
  const own = `Lamp-${tag}-2026-light`
  await person.getByLabel('当前密码').fill(temporary)
  await person.getByLabel('新密码', { exact: true }).fill(own)
  await person.getByLabel('再次输入新密码').fill(own)
  await person.getByRole('button', { name: '修改密码' }).click()
  await person.getByRole('heading', { name: '登录' }).waitFor()
  await signIn.enter(username, own)
  assert.ok(!(await new Frame(person).pages()).includes('员工'), 'a sales representative has no staff page')

  // The person has set a password meanwhile: what the administrator sees is no longer the newest state.
  await record.button('停用').click()
  await record.dialog.getByLabel('原因').fill('试验结束')
  await record.dialog.getByRole('button', { name: '停用' }).click()
  await record.dialog.getByText('已被他人修改', { exact: true }).waitFor()
  await record.dialog.getByRole('button', { name: '重新加载' }).click()
  await record.act('停用', { 原因: '试验结束' })
  await admin.getByText('已停用').first().waitFor()
  await person.reload()
  await person.getByRole('heading', { name: '登录' }).waitFor()

  await admin.getByRole('link', { name: '审计记录' }).click()
  await admin.getByText('审计记录完整').waitFor()
  await admin.getByRole('cell', { name: '停用账号' }).waitFor()
})

journey('管理员新增接口客户端，密钥只显示一次', async ({ as }) => {
  const tag = unique()
  const admin = await as('admin')
  const frame = new Frame(admin)
  await frame.go('接口客户端')
  await admin.getByRole('button', { name: '新增接口客户端' }).click()
  await admin.locator('#name').fill(`外部系统${tag}`)
  await choose(admin, admin.locator('#departmentId'), '销售')
  await choose(admin, admin.locator('#roles'), '销售代表')
  await admin.keyboard.press('Escape')
  await choose(admin, admin.locator('#scopes'), 'customers:read')
  await admin.keyboard.press('Escape')
  await admin.getByRole('button', { name: '提交' }).click()
  await admin.getByRole('dialog').getByText('密钥只显示这一次').waitFor()
  await admin.getByRole('button', { name: '我已记下' }).click()
  await new RecordPage(admin).waitFor(`外部系统${tag}`)
  await admin.reload()
  await new RecordPage(admin).waitFor(`外部系统${tag}`)
  assert.equal(await admin.getByText('客户端密钥').count(), 0, 'the secret is nowhere on the page any more')

  await frame.go('接口客户端')
  await new ListPage(admin).row(`外部系统${tag}`).waitFor()
})
