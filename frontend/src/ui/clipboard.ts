import { i18n } from '@/i18n'
import { notify } from './notify'

/** The clipboard API needs a secure origin; on a plain-http intranet the old way still works. */
export async function copyText(text: string) {
  if (navigator.clipboard) await navigator.clipboard.writeText(text)
  else copyBySelection(text)
  notify().success(i18n.t('copied'))
}

function copyBySelection(text: string) {
  const area = document.createElement('textarea')
  area.value = text
  area.style.position = 'fixed'
  area.style.opacity = '0'
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}
