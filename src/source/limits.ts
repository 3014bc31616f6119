/** How deep lists and maps may nest. No file of this program needs ten; parsers run out of stack near a thousand. */
export const MOST_LEVELS = 64;

/** How many `*name` references one file may hold. */
export const MOST_ALIASES = 50;

/** How many nodes the references of one file may unfold to. */
export const MOST_UNFOLDED = 10_000;

/** How many syntax errors of one file are worth showing: later ones mostly follow from earlier ones. */
export const MOST_SYNTAX_ERRORS = 10;
