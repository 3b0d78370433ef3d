/** Links: inside of the app without loading it anew, and out of it only to web pages, telling them nothing. */

import type { ComponentChildren, TargetedMouseEvent } from "preact";

import { go } from "../lib/route";
import { webAddress } from "../lib/safe";

interface Props {
  to: string;
  class?: string;
  children: ComponentChildren;
  current?: boolean;
  title?: string;
}

/** A link to an address of this app, which begins with a single slash. */
export function Link({ to, children, current, ...rest }: Props) {
  const follow = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  const own = /^\/(?!\/)/.test(to) ? to : "/";
  return (
    <a {...rest} href={own} onClick={follow} aria-current={current ? "page" : undefined}>
      {children}
    </a>
  );
}

/** A link to an address of the server that is no page: JSON, a file to save. */
export function Served({ to, children, class: classes, download }: Props & { download?: boolean }) {
  return (
    <a class={classes} href={/^\/(?!\/)/.test(to) ? to : "/"} download={download}>
      {children}
    </a>
  );
}

/** Where a report was published. Anything that is no web address is shown and leads nowhere. */
export function Outside({ address }: { address: string | null }) {
  if (!address) return null;
  const url = webAddress(address);
  if (url === null) return <bdi class="address">{address}</bdi>;
  return (
    <a class="address" href={url} rel="noreferrer noopener nofollow external" target="_blank" title="Leaves this machine">
      <bdi>{address}</bdi> ↗
    </a>
  );
}

/** A link to an address of this app that opens beside the page that this one is embedded in. */
export function Outward({ to, children }: Props) {
  return (
    <a href={/^\/(?!\/)/.test(to) ? to : "/"} target="_blank" rel="noopener">
      {children}
    </a>
  );
}
