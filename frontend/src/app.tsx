/** The frame around every page: its head, and which page it is. */


import { ControlPage } from "./control/page";
import { EmbedPage } from "./embed/page";
import { EventPage } from "./card/page";
import { ExplorePage } from "./explore/page";
import { AppContext } from "./lib/context";
import { useRecord } from "./lib/record";
import { useAddress, type Address } from "./lib/route";
import { MethodPage } from "./method/page";
import { ReportPage } from "./report/page";
import { ReviewPage } from "./review/page";
import { TryPage } from "./tryit/page";
import { Head } from "./ui/head";
import { Problem } from "./ui/problem";

export function App() {
  const at = useAddress();
  const { app, error, changes } = useRecord();
  const embedded = at.path === "/embed";
  return (
    <>
      {!embedded && <Head at={at} meta={app?.meta ?? null} changes={changes} />}
      <Problem error={error} />
      {app && <AppContext.Provider value={app}>{page(at)}</AppContext.Provider>}
    </>
  );
}

function page(at: Address) {
  const [, name, ...rest] = at.path.split("/");
  const id = decoded(rest.join("/"));
  if (name === "event" && id) return <EventPage id={id} />;
  if (name === "report" && id) return <ReportPage at={at} id={id} />;
  if (name === "control") return <ControlPage at={at} />;
  if (name === "try") return <TryPage />;
  if (name === "review") return <ReviewPage at={at} />;
  if (name === "method") return <MethodPage />;
  if (name === "embed") return <EmbedPage at={at} />;
  return <ExplorePage at={at} />;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
