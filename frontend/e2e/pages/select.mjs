/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/**
 * Chooses an option of a select or tree select by its label.
 * @param {Page} page
 * @param {Locator} field the combobox
 * @param {string} option
 */
export async function choose(page, field, option) {
  await field.click()
  // Long lists are drawn only as far as they are seen; typing finds the rest.
  if (await field.isEditable()) await field.fill(option)
  const popup = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').last()
  await popup.locator('.ant-select-item-option, .ant-select-tree-treenode').filter({ hasText: option }).first().click()
}
