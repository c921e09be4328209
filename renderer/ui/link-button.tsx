/** Links to another screen that look like a Mantine control; the address is checked by the compiler. */
import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'

type Bare<Props> = Omit<ComponentPropsWithRef<'a'>, keyof Props>

export const LinkButton = createLink((props: ButtonProps & Bare<ButtonProps>) => (
  <Button component="a" {...props} />
))

export const TextLink = createLink((props: AnchorProps & Bare<AnchorProps>) => <Anchor {...props} />)
