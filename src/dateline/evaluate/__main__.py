"""`python -m dateline.evaluate FOLDER...`: pages with gold -> a table of scores; `--errors` lists what went wrong.

`--corpus FILE...`: a labelled corpus, as JSON lines -> its figures, and what is missed and made up, by class.
"""

import argparse
import sys
from pathlib import Path

from dateline.errors import DatelineError
from dateline.evaluate.clusters import linked
from dateline.evaluate.corpora import KINDS, Options, measure
from dateline.evaluate.gold import load
from dateline.evaluate.page import PageScore
from dateline.evaluate.run import read_and_score
from dateline.evaluate.total import total
from dateline.evaluate.wires import load_wires


def main() -> int:
    """Score every folder named; the exit status is 2 where one cannot be scored."""
    arguments = argparse.ArgumentParser(prog="python -m dateline.evaluate", description=__doc__)
    arguments.add_argument(
        "folders",
        nargs="+",
        type=Path,
        metavar="FOLDER",
        help="pages, each with its gold beside it; or files, with --corpus",
    )
    arguments.add_argument("--links", action="store_true", help="score how claims of short reports are linked")
    arguments.add_argument("--within", action="store_true", help="the same, each report by itself")
    arguments.add_argument("--errors", action="store_true", help="list what was missed, wrong, made up or forbidden")
    corpus = arguments.add_argument_group("a corpus")
    corpus.add_argument("--corpus", action="store_true", help="read files of JSON lines; a folder is read as pages")
    corpus.add_argument("--kind", choices=sorted(KINDS), help="which corpus it is, where its fields do not tell")
    corpus.add_argument("--limit", type=int, metavar="N", help="read N records at most")
    corpus.add_argument("--every", type=int, default=1, metavar="K", help="read every K-th record")
    corpus.add_argument("--workers", type=int, default=1, metavar="N", help="processes (default 1)")
    corpus.add_argument("--show", type=int, default=3, metavar="N", help="sentences shown a class (default 3)")
    given = arguments.parse_args()
    try:
        for folder in given.folders:
            if given.corpus and folder.is_file():
                options = Options(given.kind, given.limit, given.every, given.workers, given.show)
                print("\n".join(measure(folder, options)), flush=True)
            elif given.links or given.within:
                _links(folder, errors=given.errors, within=given.within)
            else:
                _folder(folder, errors=given.errors or given.corpus)
    except DatelineError as problem:
        print(f"dateline: {problem}", file=sys.stderr)
        return 2
    return 0


def _folder(folder: Path, *, errors: bool) -> None:
    pages = load(folder)
    print(f"{folder}: {len(pages)} pages")
    scores = []
    for page in pages:
        scored = read_and_score(page)
        scores.append(scored)
        print(_line(page.name, scored))
        if errors:
            print("\n".join(_errors(scored)))
    figures = total(scores)
    for name, (right, stated) in figures.fields.items():
        print(f"  {name:8} {right}/{stated}")
    print(f"{folder.name} {figures.line()}", flush=True)


def _links(folder: Path, *, errors: bool, within: bool) -> None:
    figures = linked(load_wires(folder), within=within)
    if errors:
        for names in figures.merged:
            print(f"      merged: {', '.join(names)}")
        for name in figures.apart:
            print(f"      apart: {name}")
    print(f"{folder.name} {figures.line()}", flush=True)


def _line(name: str, page: PageScore) -> str:
    facts = f"{sum(page.facts.values())}/{len(page.facts)}"
    return (
        f"  {name:34} found {page.found}/{page.required}  used {page.used}/{page.claims}  score {page.points:.2f}"
        f"  breaches {len(page.breaches)}  facts {facts}  bad spans {len(page.bad_spans)}"
    )


def _errors(page: PageScore) -> list[str]:
    wrong = [f"{quote}: {', '.join(f for f, ok in fields.items() if not ok)}" for quote, fields in page.fields]
    lists = {
        "missed": page.missed,
        "wrong": [line for line in wrong if not line.endswith(": ")],
        "made up": page.spurious,
        "forbidden": page.breaches,
        "report": [fact for fact, ok in page.facts.items() if not ok],
        "bad span": page.bad_spans,
    }
    return [f"      {label}: {entry}" for label, entries in lists.items() for entry in entries]


if __name__ == "__main__":
    sys.exit(main())
