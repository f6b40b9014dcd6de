import { queryOptions } from '@tanstack/react-query'
import { http, read } from '@/api/client'

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', id],
    queryFn: ({ signal }) => read(http.GET('/api/v1/customers/{id}', { params: { path: { id } }, signal })),
  })

export const wantedQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customers', customerId, 'files', 'wanted'],
    queryFn: ({ signal }) =>
      read(http.GET('/api/v1/customers/{customerId}/attachments/wanted', { params: { path: { customerId } }, signal })),
    select: (answer) => answer.items,
  })

export const registrationQuery = (id: string) =>
  queryOptions({
    queryKey: ['registrations', id],
    queryFn: ({ signal }) => read(http.GET('/api/v1/registrations/{id}', { params: { path: { id } }, signal })),
  })

export const changeRequestQuery = (id: string) =>
  queryOptions({
    queryKey: ['change-requests', id],
    queryFn: ({ signal }) => read(http.GET('/api/v1/change-requests/{id}', { params: { path: { id } }, signal })),
  })

export const filingQuery = (id: string) =>
  queryOptions({
    queryKey: ['filings', id],
    queryFn: ({ signal }) => read(http.GET('/api/v1/filings/{id}', { params: { path: { id } }, signal })),
  })

/** 《客户档案表》 as it was sent, or as it would be sent now. */
export const fileFormQuery = (id: string) =>
  queryOptions({
    queryKey: ['duties', id, 'form'],
    queryFn: ({ signal }) => read(http.GET('/api/v1/duties/{id}/form', { params: { path: { id } }, signal })),
  })

export const investigationQuery = (id: string) =>
  queryOptions({
    queryKey: ['investigation', id],
    queryFn: ({ signal }) => read(http.GET('/api/v1/investigations/{id}', { params: { path: { id } }, signal })),
  })

export const ratingQuery = (id: string) =>
  queryOptions({
    queryKey: ['credit-rating', id],
    queryFn: ({ signal }) => read(http.GET('/api/v1/credit-ratings/{id}', { params: { path: { id } }, signal })),
  })

export const reminderQuery = (id: string) =>
  queryOptions({
    queryKey: ['payment-reminders', id],
    queryFn: ({ signal }) => read(http.GET('/api/v1/payment-reminders/{id}', { params: { path: { id } }, signal })),
  })

export const demandQuery = (id: string) =>
  queryOptions({
    queryKey: ['demand-notices', id],
    queryFn: ({ signal }) => read(http.GET('/api/v1/demand-notices/{id}', { params: { path: { id } }, signal })),
  })

export const statementQuery = (id: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['credit-accounts', id, 'statement', from, to],
    queryFn: ({ signal }) =>
      read(
        http.GET('/api/v1/credit-accounts/{id}/statement', { params: { path: { id }, query: { from, to } }, signal }),
      ),
  })
