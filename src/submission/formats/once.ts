/** What is made at first need and then stays; what it was made from may go. */
export function once<T>(make: () => T): () => T {
  let maker: (() => T) | undefined = make;
  let made: T;
  return () => {
    if (maker) made = maker();
    maker = undefined;
    return made;
  };
}
