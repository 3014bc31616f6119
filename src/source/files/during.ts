/** The file that was at work when an error came up, by the error. */
const files = new WeakMap<Error, string>();

/**
 * Does something with a file, so that an error which nobody expected can say which file it came up in (`fileDuring`).
 * Of files within files the innermost is remembered; the error itself goes on as it was thrown.
 */
export function during<T>(file: string, work: () => T): T {
  const note = (error: unknown): never => {
    if (error instanceof Error && !files.has(error)) files.set(error, file);
    throw error;
  };
  try {
    const made = work();
    return made instanceof Promise ? (made.catch(note) as T) : made;
  } catch (error) {
    return note(error);
  }
}

/** The file that `during` was about when an error was thrown; undefined where there was none. */
export function fileDuring(error: unknown): string | undefined {
  return error instanceof Error ? files.get(error) : undefined;
}
