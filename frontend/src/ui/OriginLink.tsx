import { Link } from '@tanstack/react-router'

interface Origin {
  registrationId: string
  registrationNumber: string
}

/** What a customer's file and its filing begin with: a registration, or the import the customer came with. */
export const OriginLink = ({ of: { registrationId, registrationNumber } }: { of: Origin }) => (
  <Link to={`/${registrationNumber.startsWith('DR-') ? 'imports' : 'registrations'}/${registrationId}` as never}>
    {registrationNumber}
  </Link>
)
