import type { Metadata } from 'next'
import { AboutModel } from '@/components/about/about-model'

export const metadata: Metadata = { title: 'About the model' }

export default function AboutPage() {
  return <AboutModel />
}
