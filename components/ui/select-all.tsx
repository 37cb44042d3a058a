'use client'

import { useEffect, useRef } from 'react'

interface SelectAllProps {
  /** Form of the mass action, to which the boxes of the rows belong. */
  formId: string
  name: string
  label: string
}

/** The box in the head of a table that ticks those of all its rows; half ticked when only some are. */
export function SelectAll({ formId, name, label }: SelectAllProps) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const follow = (event: Event) => {
      if (box.current && event.target instanceof HTMLInputElement && event.target.name === name) settle(box.current, boxesOf(formId, name))
    }
    document.addEventListener('change', follow)
    return () => document.removeEventListener('change', follow)
  }, [formId, name])
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={label}
      className="size-5 accent-pine"
      onChange={(event) => {
        for (const one of boxesOf(formId, name)) one.checked = event.target.checked
      }}
    />
  )
}

const boxesOf = (formId: string, name: string) => [...document.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][form="${formId}"][name="${name}"]`)]

function settle(all: HTMLInputElement, boxes: HTMLInputElement[]) {
  const ticked = boxes.filter(({ checked }) => checked).length
  all.checked = ticked > 0 && ticked === boxes.length
  all.indeterminate = ticked > 0 && ticked < boxes.length
}
