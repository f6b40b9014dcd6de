import { useQuery } from '@tanstack/react-query'
import { TreeSelect, type TreeSelectProps } from 'antd'
import { departmentsQuery, departmentTree } from '@/api/org'

/** Chooses an open department from the tree. */
export function DepartmentSelect(props: TreeSelectProps<string>) {
  const { data, isPending } = useQuery(departmentsQuery)
  return (
    <TreeSelect<string>
      {...props}
      loading={isPending}
      treeData={departmentTree(data ?? [])}
      treeDefaultExpandAll
      showSearch={{ treeNodeFilterProp: 'title' }}
      style={{ width: '100%' }}
    />
  )
}
