import { readProblem } from './problem'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Fetches a file and hands it to the browser to save; a refusal is thrown like any other. */
export async function download(path: string): Promise<void> {
  const answer = await fetch(path, { credentials: 'same-origin', headers: { Accept: `${XLSX}, application/json` } })
  if (!answer.ok) throw await readProblem(answer)
  const named = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1]
  const url = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = decodeURIComponent(named ?? path.split('/').at(-1) ?? 'file.xlsx')
  link.click()
  URL.revokeObjectURL(url)
}
