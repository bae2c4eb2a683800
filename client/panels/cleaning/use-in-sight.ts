import { type RefObject, useEffect, useState } from "react";

/** Whether some of what an element holds is on the screen; true where it holds nothing. `asks`: it may hold something. */
export function useInSight(element: RefObject<HTMLElement | null>, asks: boolean): boolean {
  const [isSeen, setIsSeen] = useState(true);
  useEffect(() => {
    const { current } = element;
    if (current === null || !asks) return;
    // the bar that stands over the foot of the panel hides as much
    const watch = new IntersectionObserver(
      ([entry]) => setIsSeen(entry === undefined || entry.isIntersecting || entry.boundingClientRect.height < 8),
      { rootMargin: "0px 0px -110px 0px" },
    );
    watch.observe(current);
    return () => watch.disconnect();
  }, [element, asks]);
  return isSeen || !asks;
}
