import { useParams } from '@tanstack/react-router'
import { ArchiveCard } from './ArchiveCard'
import { ChangeRequestPaper } from './ChangeRequestPaper'
import { FileFormPaper } from './FileFormPaper'
import { FilingPaper } from './FilingPaper'
import { InvestigationPaper } from './InvestigationPaper'
import { DemandPaper, ReminderPaper } from './LetterPaper'
import { RatingPaper } from './RatingPaper'
import { RegistrationPaper } from './RegistrationPaper'
import { StatementPaper } from './StatementPaper'

const useId = () => (useParams({ strict: false }) as { id: string }).id

export const CardRoute = () => <ArchiveCard id={useId()} />
export const RegistrationRoute = () => <RegistrationPaper id={useId()} />
export const ChangeRoute = () => <ChangeRequestPaper id={useId()} />
export const FileFormRoute = () => <FileFormPaper id={useId()} />
export const FilingRoute = () => <FilingPaper id={useId()} />
export const InvestigationRoute = () => <InvestigationPaper id={useId()} />
export const RatingRoute = () => <RatingPaper id={useId()} />
export const ReminderRoute = () => <ReminderPaper id={useId()} />
export const DemandRoute = () => <DemandPaper id={useId()} />
export const StatementRoute = () => <StatementPaper id={useId()} />
