import { message } from 'antd'
import type { MessageInstance } from 'antd/es/message/interface'

let instance: MessageInstance = message

/** The message API of the themed app, for code that is not a component. */
export const notify = () => instance
export const adoptMessages = (next: MessageInstance) => {
  instance = next
}
