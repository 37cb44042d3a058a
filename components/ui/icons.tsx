import type { ReactNode } from 'react'
import sheet from './icons.svg'

interface IconProps {
  className?: string
  /** Every icon stands beside words, so it says nothing itself. */
  'aria-hidden'?: boolean
}

export type IconComponent = (props: IconProps) => ReactNode

/** Icons by Lucide, drawn out of one file that the browser keeps: a page names each instead of repeating its paths (decision 0080). */
const icon = (name: string): IconComponent =>
  function Icon({ className = '' }: IconProps) {
    return (
      <svg aria-hidden className={`icon ${className}`}>
        <use href={`${sheet.src}#${name}`} />
      </svg>
    )
  }

// Another one: its line here, then `npm run icons`.
export const ArrowDown = /* @__PURE__ */ icon('ArrowDown')
export const ArrowRight = /* @__PURE__ */ icon('ArrowRight')
export const ArrowUp = /* @__PURE__ */ icon('ArrowUp')
export const ArrowUpDown = /* @__PURE__ */ icon('ArrowUpDown')
export const BookOpen = /* @__PURE__ */ icon('BookOpen')
export const Building2 = /* @__PURE__ */ icon('Building2')
export const CalendarDays = /* @__PURE__ */ icon('CalendarDays')
export const Check = /* @__PURE__ */ icon('Check')
export const ChevronDown = /* @__PURE__ */ icon('ChevronDown')
export const ChevronLeft = /* @__PURE__ */ icon('ChevronLeft')
export const ChevronRight = /* @__PURE__ */ icon('ChevronRight')
export const CircleAlert = /* @__PURE__ */ icon('CircleAlert')
export const CircleCheck = /* @__PURE__ */ icon('CircleCheck')
export const CircleDashed = /* @__PURE__ */ icon('CircleDashed')
export const CircleHelp = /* @__PURE__ */ icon('CircleHelp')
export const CircleMinus = /* @__PURE__ */ icon('CircleMinus')
export const CircleOff = /* @__PURE__ */ icon('CircleOff')
export const CircleX = /* @__PURE__ */ icon('CircleX')
export const Clock = /* @__PURE__ */ icon('Clock')
export const CloudUpload = /* @__PURE__ */ icon('CloudUpload')
export const Copy = /* @__PURE__ */ icon('Copy')
export const Crown = /* @__PURE__ */ icon('Crown')
export const Download = /* @__PURE__ */ icon('Download')
export const Eraser = /* @__PURE__ */ icon('Eraser')
export const ExternalLink = /* @__PURE__ */ icon('ExternalLink')
export const Eye = /* @__PURE__ */ icon('Eye')
export const EyeOff = /* @__PURE__ */ icon('EyeOff')
export const FileCheck2 = /* @__PURE__ */ icon('FileCheck2')
export const FilePen = /* @__PURE__ */ icon('FilePen')
export const FilePenLine = /* @__PURE__ */ icon('FilePenLine')
export const FilePlus = /* @__PURE__ */ icon('FilePlus')
export const FileText = /* @__PURE__ */ icon('FileText')
export const Files = /* @__PURE__ */ icon('Files')
export const FlaskConical = /* @__PURE__ */ icon('FlaskConical')
export const Folder = /* @__PURE__ */ icon('Folder')
export const Hourglass = /* @__PURE__ */ icon('Hourglass')
export const Info = /* @__PURE__ */ icon('Info')
export const KeyRound = /* @__PURE__ */ icon('KeyRound')
export const Layers = /* @__PURE__ */ icon('Layers')
export const Library = /* @__PURE__ */ icon('Library')
export const Lightbulb = /* @__PURE__ */ icon('Lightbulb')
export const LoaderCircle = /* @__PURE__ */ icon('LoaderCircle')
export const LogOut = /* @__PURE__ */ icon('LogOut')
export const Mail = /* @__PURE__ */ icon('Mail')
export const MailOpen = /* @__PURE__ */ icon('MailOpen')
export const Menu = /* @__PURE__ */ icon('Menu')
export const Minus = /* @__PURE__ */ icon('Minus')
export const Paperclip = /* @__PURE__ */ icon('Paperclip')
export const PenLine = /* @__PURE__ */ icon('PenLine')
export const Plus = /* @__PURE__ */ icon('Plus')
export const Power = /* @__PURE__ */ icon('Power')
export const Printer = /* @__PURE__ */ icon('Printer')
export const RefreshCw = /* @__PURE__ */ icon('RefreshCw')
export const RotateCcw = /* @__PURE__ */ icon('RotateCcw')
export const RotateCw = /* @__PURE__ */ icon('RotateCw')
export const Save = /* @__PURE__ */ icon('Save')
export const ScanSearch = /* @__PURE__ */ icon('ScanSearch')
export const ScanText = /* @__PURE__ */ icon('ScanText')
export const Search = /* @__PURE__ */ icon('Search')
export const Send = /* @__PURE__ */ icon('Send')
export const ShieldCheck = /* @__PURE__ */ icon('ShieldCheck')
export const Trash2 = /* @__PURE__ */ icon('Trash2')
export const TriangleAlert = /* @__PURE__ */ icon('TriangleAlert')
export const Undo2 = /* @__PURE__ */ icon('Undo2')
export const Upload = /* @__PURE__ */ icon('Upload')
export const UserCheck = /* @__PURE__ */ icon('UserCheck')
export const UserMinus = /* @__PURE__ */ icon('UserMinus')
export const UserPlus = /* @__PURE__ */ icon('UserPlus')
export const UserRound = /* @__PURE__ */ icon('UserRound')
export const Volume2 = /* @__PURE__ */ icon('Volume2')
export const X = /* @__PURE__ */ icon('X')
export const ZoomIn = /* @__PURE__ */ icon('ZoomIn')
export const ZoomOut = /* @__PURE__ */ icon('ZoomOut')
