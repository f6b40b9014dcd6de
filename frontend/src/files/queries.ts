import { queryOptions } from '@tanstack/react-query'
import { http, newIdempotencyKey, once, read } from '@/api/client'
import { asDataUrl, download, upload } from '@/api/transfer'
import type { Attachment, AttachmentForm, PaperEntry } from '@/api/types'

export const PICTURES: readonly string[] = ['PNG', 'JPEG', 'WEBP']
/** What the archive takes, as a file picker wants it said. */
export const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx'
export const LIMIT = 10 * 1024 * 1024

export const attachmentsBase = (customerId: string) => `/api/v1/customers/${customerId}/attachments` as const
export const papersBase = (customerId: string) => `/api/v1/customers/${customerId}/papers` as const
export const filesKey = (customerId: string) => ['customers', customerId, 'files']

export const attachmentsQuery = (customerId: string, changeRequest?: string) =>
  queryOptions({
    queryKey: [...filesKey(customerId), 'attachments', changeRequest ?? 'all'],
    queryFn: ({ signal }) =>
      read(
        http.GET('/api/v1/customers/{customerId}/attachments', {
          params: { path: { customerId }, query: { limit: 200, changeRequest } },
          signal,
        }),
      ),
  })

export const wantedQuery = (customerId: string) =>
  queryOptions({
    queryKey: [...filesKey(customerId), 'wanted'],
    queryFn: ({ signal }) =>
      read(http.GET('/api/v1/customers/{customerId}/attachments/wanted', { params: { path: { customerId } }, signal })),
    select: (answer) => answer.items,
  })

export const papersQuery = (customerId: string) =>
  queryOptions({
    queryKey: [...filesKey(customerId), 'papers'],
    queryFn: ({ signal }) =>
      read(
        http.GET('/api/v1/customers/{customerId}/papers', {
          params: { path: { customerId }, query: { limit: 200 } },
          signal,
        }),
      ),
    select: (page) => page.items,
  })

/** The bytes; a look at them is written down, so nothing fetches them before somebody asks. */
export const contentOf = ({ customerId, id }: Attachment, purpose?: string) =>
  download(`${attachmentsBase(customerId)}/${id}/${purpose === undefined ? 'content' : 'actions/reveal'}`, purpose)

/** A picture that was looked at stays in its row for as long as the page is open. */
export const pictureQuery = (attachment: Attachment) =>
  queryOptions({
    queryKey: ['attachment-picture', attachment.id],
    queryFn: async () => asDataUrl(await contentOf(attachment)),
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 5 * 60_000,
    retry: false,
  })

export const addAttachment = (
  customerId: string,
  about: AttachmentForm,
  file: File,
  onProgress: (percent: number) => void,
) => upload(attachmentsBase(customerId), about, file, onProgress)

export const registerPaper = (customerId: string, entry: PaperEntry, key = newIdempotencyKey()) =>
  read(
    http.POST('/api/v1/customers/{customerId}/papers', {
      params: { path: { customerId }, header: once(key) },
      body: entry,
    }),
  )
