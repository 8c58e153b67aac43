import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { pan, zoom, type View } from './time-scale.ts';

/** The drawing is made as wide as its place, so that its words keep their size. */
export function useWidth(box: { current: HTMLDivElement | null }): number {
  const [width, setWidth] = useState(328);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => setWidth(element.clientWidth || 328);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

interface Grip {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
}

/** Dragging moves; the wheel zooms with Ctrl held, because without it the page should scroll. */
export function useDrag(
  box: { current: HTMLDivElement | null },
  view: View,
  whole: number,
  setView: (view: View) => void,
): Grip {
  const start = useRef<{ x: number; view: View } | null>(null);
  const wheel = useRef<(event: WheelEvent) => void>(() => {});
  wheel.current = (event) => {
    const element = box.current;
    if (!element || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const place = (event.clientX - element.getBoundingClientRect().left) / (element.clientWidth || 1);
    setView(zoom(view, event.deltaY > 0 ? 1.25 : 0.8, whole, place));
  };
  useEffect(() => {
    const element = box.current;
    const turned = (event: WheelEvent): void => wheel.current(event);
    // Not passive: with Ctrl the browser would zoom the page instead.
    element?.addEventListener('wheel', turned, { passive: false });
    return () => element?.removeEventListener('wheel', turned);
  }, [box]);
  return {
    onPointerDown: (event) => {
      start.current = { x: event.clientX, view };
      box.current?.setPointerCapture?.(event.pointerId);
    },
    onPointerMove: (event) => {
      if (!start.current || event.buttons === 0) return;
      const share = (start.current.x - event.clientX) / (box.current?.clientWidth || 1);
      setView(pan(start.current.view, share, whole));
    },
  };
}
