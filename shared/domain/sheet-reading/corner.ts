/** The corners of a sheet in the order in which its marks are listed. */
export const CORNERS = ['upper_left', 'upper_right', 'lower_right', 'lower_left'] as const
export type Corner = (typeof CORNERS)[number]
