import { useQuery } from '@tanstack/react-query'
import { TreeSelect, type TreeSelectProps } from 'antd'
import { departmentsQuery, departmentTree } from '@/api/org'

/** Chooses an open department from the tree. */
export function DepartmentSelect(props: TreeSelectProps<string>) {
  const { data, isPending } = useQuery(departmentsQuery)
  return (
    // A tree expands what it holds when it is first drawn, so it is drawn anew once the departments are there.
    <TreeSelect<string>
      key={isPending ? 'loading' : 'loaded'}
      {...props}
      loading={isPending}
      treeData={departmentTree(data ?? [])}
      treeDefaultExpandAll
      listHeight={400}
      showSearch={{ treeNodeFilterProp: 'title' }}
      style={{ width: '100%' }}
    />
  )
}
