/** A long text as the body of an answer. */

/** Pieces of text as bytes, each made when the reader is ready for it. `close` is called once, at the end or when the reader leaves. */
export function streamOf(pieces: Iterable<string>, close: () => void): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      // one piece a turn: a large export leaves the others their turn
      await new Promise<void>((resolve) => setImmediate(resolve));
      try {
        const { done, value } = iterator.next();
        if (!done) return controller.enqueue(encoder.encode(value));
        close();
        controller.close();
      } catch (error) {
        close();
        controller.error(error);
      }
    },
    cancel: close,
  });
}
