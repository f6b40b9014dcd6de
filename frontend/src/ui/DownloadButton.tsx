import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { download } from '@/api/download'
import { asProblem } from '@/api/problem'
import { notify } from './notify'

interface Props {
  path: string
  label: string
  type?: 'primary' | 'default' | 'link'
  onDone?: () => void
}

/** Saves a file the service makes; says why when it does not. */
export function DownloadButton({ path, label, type = 'default', onDone }: Props) {
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      await download(path)
      onDone?.()
    } catch (error) {
      const problem = asProblem(error)
      notify().error(problem.detail ?? problem.code)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button type={type} icon={<DownloadOutlined />} loading={busy} onClick={() => void save()}>
      {label}
    </Button>
  )
}
