import type { Customer } from '@/api/types'
import { AttachmentPanel } from './AttachmentPanel'
import { PaperPanel } from './PaperPanel'

/** 证照与附件: the copies a file must hold (S2c-33), everything else that was attached, and what lies on paper (S3-92). */
export function FilesTab({ customer }: { customer: Customer }) {
  return (
    <>
      <AttachmentPanel customerId={customer.id} />
      <PaperPanel customerId={customer.id} />
    </>
  )
}
