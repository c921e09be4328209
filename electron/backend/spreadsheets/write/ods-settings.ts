/** How an ODS is shown when it is opened: every head stays in sight. */
import { headRowOf, quotedXml, textXml } from './sheet-xml.ts'
import type { SheetToWrite } from './sheet-to-write.ts'

const FROZEN = 2

export function odsSettings(sheets: readonly SheetToWrite[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-settings office:version="1.3"',
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
    ' xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"><office:settings>',
    '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">',
    `<config:config-item-map-entry>${item('ViewId', 'string', 'view1')}`,
    '<config:config-item-map-named config:name="Tables">',
    ...sheets.map(tableSettings),
    '</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>',
    '</config:config-item-set></office:settings></office:document-settings>',
  ].join('')
}

function tableSettings(sheet: SheetToWrite): string {
  const headRow = headRowOf(sheet)
  return [
    `<config:config-item-map-entry config:name="${quotedXml(textXml(sheet.name))}">`,
    item('VerticalSplitMode', 'short', FROZEN),
    item('VerticalSplitPosition', 'int', headRow),
    item('ActiveSplitRange', 'short', 2),
    item('PositionBottom', 'int', headRow),
    '</config:config-item-map-entry>',
  ].join('')
}

function item(name: string, type: string, value: string | number): string {
  return `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`
}
