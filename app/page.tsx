import { StartScreen } from '@/components/start/start-screen'

export default function StartPage() {
  return <StartScreen />
}
