'use client'
import { useSyncExternalStore } from 'react'
import { Monitor, Moon, Sun } from 'lucide-react'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { IconButton } from './icon-button'
import { Menu, MenuChoice } from './menu'
import { chooseTheme, onThemeChange, readTheme, themes, type Theme } from './theme-choice'

const words: { readonly [T in Theme]: string } = { system: labels.themeSystem, light: labels.themeLight, dark: labels.themeDark }
const icons = { system: Monitor, light: Sun, dark: Moon } as const

export function useTheme(): Theme {
  return useSyncExternalStore(onThemeChange, readTheme, (): Theme => 'system')
}

/** The three choices, for a menu that holds other things too. */
export function ThemeChoices() {
  const theme = useTheme()
  return themes.map((entry) => <MenuChoice key={entry} checked={theme === entry} onSelect={() => chooseTheme(entry)}>{words[entry]}</MenuChoice>)
}

export function ThemeMenu() {
  const Icon = icons[useTheme()]
  return <Menu trigger={<IconButton label={labels.colours}><Icon aria-hidden size={16} /></IconButton>}><ThemeChoices /></Menu>
}
