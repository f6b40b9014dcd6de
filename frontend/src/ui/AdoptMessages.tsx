import { App } from 'antd'
import { useEffect } from 'react'
import { adoptMessages } from './notify'

/** Below antd's App: from here on `notify()` speaks in the theme and language of the screen. */
export function AdoptMessages() {
  const { message } = App.useApp()
  useEffect(() => adoptMessages(message), [message])
  return null
}
