/** @typedef {import('playwright-core').Page} Page */

export class SignInPage {
  /** @param {Page} page */
  constructor(page) {
    this.page = page
  }

  async open() {
    await this.page.goto('/sign-in')
  }

  /** Fills the form and presses 登录; what comes next is for the caller to see. @param {string} username @param {string} password */
  async attempt(username, password) {
    await this.page.getByLabel('用户名').fill(username)
    await this.page.getByLabel('密码', { exact: true }).fill(password)
    await this.page.getByRole('button', { name: '登录', exact: true }).click()
  }

  /** The person's desk; whoever is signed in already need not do it again. @param {string} username @param {string} password */
  async enter(username, password) {
    const desk = this.page.getByRole('button', { name: '待办' })
    await this.page.goto('/')
    await desk.or(this.page.getByLabel('用户名')).first().waitFor()
    if (!(await desk.isVisible())) await this.attempt(username, password)
    await this.page.getByRole('main').waitFor()
    await desk.waitFor()
  }
}
