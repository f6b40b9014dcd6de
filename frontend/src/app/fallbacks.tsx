import { type ErrorComponentProps, useNavigate, useRouter } from '@tanstack/react-router'
import { ErrorState, NotFound } from '@/ui/states'

export function NoPage() {
  const navigate = useNavigate()
  return <NotFound onHome={() => navigate({ to: '/' })} />
}

export function PageCrash({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  return (
    <ErrorState
      error={error}
      onRetry={() => {
        reset()
        router.invalidate()
      }}
    />
  )
}
