'use client'
import { createContext, useContext } from 'react'

const StampContext = createContext('')

/** A line that every chart saved from here on carries at its foot, such as the snapshot it was drawn from. */
export const ChartStamp = StampContext.Provider

export function useChartStamp(): string {
  return useContext(StampContext)
}
