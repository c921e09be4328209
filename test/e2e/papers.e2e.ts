/** Every paper of the event, opened in the window: its pages, its choices, what is written for it. */
import { findBarriers } from './support/axe.ts'
import { expect, openEventScreen, test } from './support/event-test.ts'
import { dialog } from './support/paper-dialog.ts'
import { takeScreen } from './support/screens.ts'

for (const screen of ['surat', 'dokumen'] as const) {
  test(`every paper on "${screen}" opens with its pages and its choices, without barriers`, async ({
    opened: { page, eventId },
  }) => {
    test.setTimeout(300_000)
    await openEventScreen(page, eventId, screen)
    const cards = page.getByRole('main').getByRole('listitem').getByRole('button')
    await expect(cards.first()).toBeVisible()
    for (const card of await cards.all()) {
      const title = (await card.locator('span').first().textContent()) ?? ''
      if (await card.isDisabled()) continue
      await card.click()
      await expect(dialog(page).getByRole('heading', { name: title })).toBeVisible()
      // A paper is there, or a sentence says what is missing.
      const drawn = dialog(page).getByRole('img', { name: /halaman 1 dari/ })
      const sentence = dialog(page).getByRole('alert')
      await expect(drawn.or(sentence).first()).toBeVisible({ timeout: 60_000 })
      expect(await findBarriers(page), title).toEqual([])
      await takeScreen(page, `kertas-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`)
      await page.keyboard.press('Escape')
      await expect(dialog(page)).toHaveCount(0)
    }
  })
}
