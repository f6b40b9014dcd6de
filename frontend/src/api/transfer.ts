import { ownHeaders, refusalOf } from './client'

/** Sends a file and what is said of it; unlike fetch, this tells how much of it has gone out. */
export function upload(path: string, about: object, file: File, onProgress: (percent: number) => void): Promise<void> {
  const body = new FormData()
  body.append('about', new Blob([JSON.stringify(about)], { type: 'application/json' }))
  body.append('file', file)
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.open('POST', path)
    for (const [name, value] of Object.entries(ownHeaders('POST'))) call.setRequestHeader(name, value)
    call.upload.onprogress = ({ loaded, total }) => onProgress(total ? Math.floor((loaded / total) * 100) : 0)
    call.onerror = () => reject(new TypeError('network'))
    call.onload = () => {
      if (call.status < 300) return resolve()
      const headers = { 'Retry-After': call.getResponseHeader('Retry-After') ?? '' }
      refusalOf(new Response(call.responseText, { status: call.status, headers })).then(reject, reject)
    }
    call.send(body)
  })
}

/** The bytes behind an address; with a purpose where the service wants one written down. */
export async function download(path: string, purpose?: string): Promise<Blob> {
  const method = purpose === undefined ? 'GET' : 'POST'
  const answer = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: { ...ownHeaders(method), Accept: '*/*', ...(purpose && { 'Content-Type': 'application/json' }) },
    body: purpose && JSON.stringify({ purpose }),
  })
  if (!answer.ok) throw await refusalOf(answer)
  return answer.blob()
}

const CHUNK = 0x8000

/** A picture for an <img>: pages may show data of their own, and nothing from elsewhere. */
export async function asDataUrl(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return `data:${blob.type};base64,${btoa(text)}`
}

/** Gives a file to the browser to keep. */
export function keep(blob: Blob, fileName: string) {
  const url = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
