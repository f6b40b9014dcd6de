/** Where to go after signing in; only inside this site, whatever somebody put into the link. */
export function localPath(path: string | undefined): string {
  if (!path?.startsWith('/') || path.startsWith('//') || path.startsWith('/\\')) return '/'
  try {
    const url = new URL(path, window.location.origin)
    return url.origin === window.location.origin ? url.pathname + url.search + url.hash : '/'
  } catch {
    return '/'
  }
}
