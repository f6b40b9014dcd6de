import assert from 'node:assert/strict'
import { Frame } from '../pages/frame.mjs'
import { ListPage } from '../pages/list.mjs'
import { SignInPage } from '../pages/sign-in.mjs'
import { journey } from '../support/journey.mjs'

journey('未登录的人先登录，再回到要看的页面', async ({ stranger }) => {
  const page = await stranger()
  await page.goto('/rules?owner=customer')
  const signIn = new SignInPage(page)
  await page.getByText('请登录后继续').waitFor()
  await signIn.attempt('rep', 'not-the-password')
  await page.getByText('用户名或密码不正确').first().waitFor()
  await page.getByText('跟踪号').waitFor()
})

journey('制度对照可按条文查找，并从地址直接打开', async ({ as }) => {
  const page = await as('rep')
  const frame = new Frame(page)
  await frame.go('制度对照')
  await page.getByText('共 444 条').first().waitFor()
  const list = new ListPage(page)
  await list.search('职责分离')
  await list.row('S1-63').waitFor()
  await list.open('S1-63')
  await page.getByRole('dialog').getByText('条款').waitFor()
  assert.match(page.url(), /rule=S1-63/)
  await page.reload()
  await page.getByRole('dialog').getByText('S1-63').first().waitFor()
})

journey('界面可切换英文和深色，菜单按角色显示', async ({ as }) => {
  const page = await as('rep')
  const frame = new Frame(page)
  assert.ok(!(await frame.pages()).includes('制度参数'), 'a representative does not set parameters')
  await page.getByRole('button', { name: '切换语言' }).click()
  await page.getByRole('heading', { name: 'Work desk' }).waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'en-US')
  await page.getByRole('button', { name: 'Dark' }).click()
  assert.equal(await page.locator('html').getAttribute('data-appearance'), 'dark')
  await page.getByRole('button', { name: 'Switch language' }).click()
  await frame.heading('工作台').waitFor()
  await page.goto('/no-such-page')
  await page.getByText('没有找到这个页面').waitFor()
  await page.goto('/')
  await frame.signOut()
})

journey('任意地址都可直接打开和刷新；首页每次核对，带指纹的资源长期缓存', async ({ as }) => {
  const page = await as('rep')
  const deep = '/registrations?status=SUBMITTED'
  const opened = await page.goto(deep)
  assert.equal(opened?.status(), 200)
  assert.equal(opened?.headers()['cache-control'], 'no-cache')
  await new Frame(page).heading('客户登记').waitFor()
  await page.reload()
  await new Frame(page).heading('客户登记').waitFor()
  assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, deep)

  const assets = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => new URL(entry.name).pathname)
      .filter((path) => path.startsWith('/assets/')),
  )
  assert.ok(assets.some((path) => path.endsWith('.js')) && assets.some((path) => path.endsWith('.css')))
  for (const path of new Set(assets)) {
    assert.match(path, /-[\w-]{8}\.\w+$/, 'only a name with a fingerprint may be kept for ever')
    const asset = await page.request.get(path)
    assert.equal(asset.headers()['cache-control'], 'public, max-age=31536000, immutable', path)
  }
  // An asset of a build that is gone: the answer must not be kept, nor be the page in disguise.
  const gone = await page.request.get('/assets/index-00000000.js')
  assert.equal(gone.status(), 404)
  assert.equal(gone.headers()['cache-control'], 'no-cache')
})
