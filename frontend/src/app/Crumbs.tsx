import { Link, useLocation } from '@tanstack/react-router'
import { Breadcrumb } from 'antd'
import { useTranslation } from 'react-i18next'
import { useCrumb } from '@/ui/crumb'
import { pageOf } from './menu'

/** Group › list › record. The record names itself with `useNameCrumb`. */
export function Crumbs() {
  const { t } = useTranslation('shell')
  const { pathname } = useLocation()
  const record = useCrumb()
  const found = pageOf(pathname)
  if (!found || pathname === '/') return null
  const { page, group } = found
  const deeper = pathname !== page.path
  if (!group && !deeper) return null
  const items = [
    ...(group ? [{ title: t(group) }] : []),
    { title: deeper ? <Link to={page.path as never}>{t(page.label)}</Link> : t(page.label) },
    ...(deeper && record ? [{ title: record }] : []),
  ]
  return <Breadcrumb className="kg-crumbs" items={items} />
}
