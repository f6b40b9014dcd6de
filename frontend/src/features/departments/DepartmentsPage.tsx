import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Checkbox, Tree } from 'antd'
import { useTranslation } from 'react-i18next'
import { departmentsQuery, departmentTree } from '@/api/org'
import { PageHead } from '@/ui/PageHead'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { DepartmentPanel } from './DepartmentPanel'
import './departments.css'

const route = getRouteApi('/shell/departments')

/** The company as a tree; the chosen department with its people on the right. */
export function DepartmentsPage() {
  const { t } = useTranslation('org')
  const { t: shell } = useTranslation('shell')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const departments = useQuery(departmentsQuery)
  if (departments.isPending) return <PageSkeleton />
  if (departments.isError) return <ErrorState error={departments.error} onRetry={() => departments.refetch()} />
  const tree = departmentTree(departments.data, search.closed === 'true')
  const chosen = departments.data.find((each) => each.id === (search.id ?? tree[0]?.key))
  const choose = (id: string | undefined) => navigate({ to: '.', search: { ...search, id } })
  return (
    <div className="kg-page">
      <PageHead title={shell('menu.departments')} />
      <div className="kg-departments">
        <div className="kg-panel kg-departments-tree">
          <Tree
            blockNode
            defaultExpandAll
            treeData={tree.map(withCodes)}
            selectedKeys={chosen ? [chosen.id] : []}
            onSelect={([id]) => id && choose(String(id))}
          />
          <Checkbox
            checked={search.closed === 'true'}
            onChange={(event) =>
              navigate({ to: '.', search: { ...search, closed: event.target.checked ? 'true' : undefined } })
            }
          >
            {t('department.showClosed')}
          </Checkbox>
        </div>
        {chosen && <DepartmentPanel key={chosen.id} department={chosen} all={departments.data} onChoose={choose} />}
      </div>
    </div>
  )
}

type Node = ReturnType<typeof departmentTree>[number]
interface Titled {
  key: string
  title: React.ReactNode
  children: Titled[]
}

function withCodes(node: Node): Titled {
  return {
    key: node.key,
    title: (
      <span className={node.disabled ? 'kg-muted' : undefined}>
        {node.title}
        <span className="kg-number">{` ${node.department.code}`}</span>
      </span>
    ),
    children: node.children.map(withCodes),
  }
}
