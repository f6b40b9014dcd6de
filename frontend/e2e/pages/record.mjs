/** @typedef {import('playwright-core').Page} Page */

/** A record page: facts, timeline, and the actions its state and the person's role allow. */
export class RecordPage {
  /** @param {Page} page */
  constructor(page) {
    this.page = page
    this.dialog = page.getByRole('dialog').last()
  }

  /** @param {string} name */
  async waitFor(name) {
    await this.page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  }

  /** @param {string} action */
  button(action) {
    return this.page.getByRole('main').getByRole('button', { name: action, exact: true })
  }

  /**
   * Presses an action, fills its form by label and confirms; the dialog has to close.
   * @param {string} action
   * @param {Record<string, string>} [fields]
   */
  async act(action, fields = {}) {
    await this.button(action).click()
    for (const [label, value] of Object.entries(fields)) await this.dialog.getByLabel(label).fill(value)
    await this.dialog.getByRole('button', { name: action, exact: true }).click()
    await this.page.getByRole('dialog', { name: action }).waitFor({ state: 'hidden' })
  }
}
