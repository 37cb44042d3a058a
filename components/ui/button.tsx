import { Link } from './link'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { buttonStyle, type ButtonLook } from './button-style'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One « main » at most in sight. */
  look?: ButtonLook
  icon?: ReactNode
  /** Work under way: the button stays in place and focusable, but no longer acts. */
  pending?: boolean
}

/** A button that acts; one that goes somewhere is a ButtonLink. */
export function Button({ look = 'secondary', icon, pending = false, type = 'button', className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonStyle(look, className)}
      aria-disabled={pending || rest['aria-disabled'] || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
    >
      {icon}
      {children}
    </button>
  )
}

interface ButtonLinkProps {
  href: string
  look?: ButtonLook
  icon?: ReactNode
  className?: string
  /** A file or a door outside of the router: an ordinary anchor. */
  download?: boolean | string
  children: ReactNode
  'aria-label'?: string
  'aria-describedby'?: string
}

/** A link with the look of a button. */
export function ButtonLink({ href, look = 'secondary', icon, className, download, children, ...rest }: ButtonLinkProps) {
  const style = buttonStyle(look, className)
  if (download !== undefined) {
    return (
      <a {...rest} href={href} download={download} className={style}>
        {icon}
        {children}
      </a>
    )
  }
  return (
    <Link {...rest} href={href} className={style}>
      {icon}
      {children}
    </Link>
  )
}
