/** The kiosk: a page of its own, in which no other screen of the app exists. */
import { KioskPage } from './features/kiosk/kiosk-page.tsx'
import { mount } from './mount.tsx'

mount(<KioskPage />)
