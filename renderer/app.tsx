/** What surrounds every screen: look, dates, answers that are remembered, notices, questions. */
import { type ReactNode, useEffect } from 'react'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { errorCodeOf } from './bridge/sentence-of.ts'
import { watchChanges } from './bridge/live.ts'
import { cssVariables } from './ui/colours.ts'
import { ConfirmProvider } from './ui/confirm.tsx'
import { ScanEars } from './ui/scan-ears.tsx'
import { theme } from './ui/theme.ts'

const colorScheme = localStorageColorSchemeManager({ key: 'ikrar-color-scheme' })

// The backend is in this laptop: the network has no say, and an answer stays true until a change is announced.
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 3 && errorCodeOf(error) === undefined,
      retryDelay: 300,
    },
    mutations: { networkMode: 'always' },
  },
})

export function App({ nonce, children }: { nonce: string; children: ReactNode }) {
  useEffect(() => {
    const stop = new AbortController()
    void watchChanges(queries, stop.signal)
    return () => stop.abort()
  }, [])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <DatesProvider settings={{ locale: 'id', firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queries}>
          <ConfirmProvider>
            <Notifications position="bottom-right" limit={4} className="notices" />
            <ScanEars>{children}</ScanEars>
          </ConfirmProvider>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  )
}
