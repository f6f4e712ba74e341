/** The pages about one survey, in the order of their tabs: each is the last part of an address. */
export const deskPages = ['respondents', 'leaving', 'needs', 'crossing', 'reliability', 'change', 'content'] as const;

export type DeskPage = (typeof deskPages)[number];
