/** The pages about one survey, in the order of their tabs: each is the last part of an address. */
export const deskPages = ['respondents', 'leaving', 'needs'] as const;

export type DeskPage = (typeof deskPages)[number];
