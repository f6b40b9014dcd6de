import { Link } from '@tanstack/react-router'

/** To the account a record is about. */
export const AccountLink = ({ id, number }: { id: string; number: string }) => (
  <Link to={`/credit-accounts/${id}` as never}>{number}</Link>
)
