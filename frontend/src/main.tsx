import { createRoot } from 'react-dom/client'
import { App } from '@/app/App'
import { startI18n } from '@/i18n'
import './ui/global.css'
import './ui/motion.css'

await startI18n()
createRoot(document.getElementById('root') as HTMLElement).render(<App />)
