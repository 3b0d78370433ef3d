"""A page's markup -> what it says of itself: Open Graph, schema.org JSON-LD, <time>, canonical link, headings."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

from dateline.reader import clock, dates
from dateline.reader.draft import key, squash, words
from dateline.reader.masthead import looks_like_outlet, without_outlet

_ARTICLE_TYPES = ("NewsArticle", "ReportageNewsArticle", "LiveBlogPosting", "Article", "BlogPosting", "Report")
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate",
    "publish_date", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date",
    "dc.date.issued", "dcterms.date", "dcterms.created", "article.published", "published_time",
    "cxenseparse:recs:publishtime",
    "bt:pubdate", "rnews:datepublished", "og:published_time", "originalpublicationdate", "citation_publication_date",
)  # fmt: skip
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher", "apple-mobile-web-app-title")
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/\-_.]|$)")
_OF_THE_PAGE = ("aside", "nav", "footer", "form")


@dataclass
class Facts:
    """What the markup says, each null where it does not."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    body: str | None = None
    is_live: bool = False
    titles: list[str] = field(default_factory=list)  # every wording of the title, for telling it again in the body
    notes: list[str] = field(default_factory=list)


def facts(tree: HtmlElement) -> Facts:
    """What the markup of `tree` says of the page."""
    meta, linked = _meta(tree), list(_linked_data(tree))
    article = _article(linked)
    found = Facts()
    found.language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or meta.get("og:locale")
    found.is_live = "LiveBlogPosting" in _types(article)
    body = article.get("articleBody")
    found.body = body if isinstance(body, str) else None
    found.outlet = _outlet(meta, article)
    _title(tree, meta, article, found)
    found.byline = _byline(meta, article)
    found.published = _published(tree, meta, article, found.notes)
    canonical = [link.get("href") for link in tree.iterfind(".//link[@rel='canonical']")]
    found.url = next((u for u in [*canonical, meta.get("og:url")] if u and u.startswith("http")), None)
    return found


def url_day(url: str | None) -> str | None:
    """The day that an address holds ("/2024/05/03/"), ISO 8601."""
    match = _URL_DAY.search(url or "")
    day = dates.calendar_day(*map(int, match.groups())) if match else None
    return day.isoformat() if day else None


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), squash(content))
    return found


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            waiting = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue  # a broken block says nothing; the page's other marks still do
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting += item
            elif isinstance(item, dict):
                yield item
                waiting += [item[name] for name in ("@graph", "mainEntity", "mainEntityOfPage") if name in item]


def _types(item: dict[str, Any]) -> list[str]:
    kind = item.get("@type")
    return [str(k) for k in kind] if isinstance(kind, list) else [str(kind)]


def _article(linked: list[dict[str, Any]]) -> dict[str, Any]:
    for wanted in _ARTICLE_TYPES:
        for item in linked:
            if wanted in _types(item):
                return item
    return {}


def _named(value: Any) -> str | None:
    """The name in a schema.org value: a string, a thing with a name, or a list of either."""
    if isinstance(value, str):
        return squash(value) or None
    if isinstance(value, dict):
        return _named(value.get("name"))
    if isinstance(value, list):
        names = [name for name in map(_named, value) if name]
        return ", ".join(names) or None
    return None


def _outlet(meta: dict[str, str], article: dict[str, Any]) -> str | None:
    names = [meta.get("og:site_name"), _named(article.get("publisher")), *(meta.get(name) for name in _OUTLETS)]
    return next((_bare(name) for name in names if name), None)


def _bare(name: str) -> str:
    """An outlet's name without its motto ("Name | News of the region") or an address's dressing."""
    site = re.match(r"https?://(?:www\.)?([^/\s]+)", name)
    return site.group(1) if site else re.split(r"\s+[|»]\s+", name)[0]


def _byline(meta: dict[str, str], article: dict[str, Any]) -> str | None:
    for name in (meta.get("author"), _named(article.get("author")), meta.get("article:author"), meta.get("dc.creator")):
        if name and not name.startswith(("http", "@", "www.")):
            return name
    return None


def _title(tree: HtmlElement, meta: dict[str, str], article: dict[str, Any], found: Facts) -> None:
    """The headline as the page shows it, where it shows the one it announces; else the one it announces."""
    shown = [squash(h1.text_content()) for h1 in tree.iter("h1")]
    shown = [text for text in shown if len(words(text)) >= 2]
    announced = [meta.get("og:title"), _named(article.get("headline")), meta.get("twitter:title"), meta.get("title")]
    page = tree.find(".//title")
    announced.append(squash(page.text_content()) if page is not None else None)
    cut = [_cut(squash(text), shown, found) for text in announced if text and text.strip()]
    best = cut[0] if cut else None
    match = next((text for text in shown if best and _alike(text, best)), None)
    found.title = match or best or (shown[0] if len(shown) == 1 else None)
    found.titles = [*cut, *([match] if match else [])]


def _cut(text: str, shown: list[str], found: Facts) -> str:
    """An announced title without the outlet's name at its end, which becomes the outlet where none is known."""
    for heading in shown:
        tail = text[len(heading) :].strip()
        if text.startswith(heading) and tail[:1] and tail[0] in "|–—-:»·":
            name = tail[1:].strip()
            if found.outlet is None and (looks_like_outlet(name) or "|" in tail[:1]) and len(words(name)) <= 5:
                found.outlet = name
            return heading
    head, outlet = without_outlet(text, found.outlet)
    found.outlet = found.outlet or outlet
    return head


def _alike(one: str, other: str) -> bool:
    """Whether two headlines share at least half of their words."""
    a, b = set(words(one)), set(words(other))
    return len(a & b) >= 0.5 * max(len(a), len(b), 1)


def _published(tree: HtmlElement, meta: dict[str, str], article: dict[str, Any], notes: list[str]) -> str | None:
    written = [meta[name] for name in _DATES if name in meta]
    if isinstance(article.get("datePublished"), str):
        written.insert(1 if "article:published_time" in meta else 0, article["datePublished"])
    written += [e.get("content") or e.get("datetime") or "" for e in tree.xpath(".//*[@itemprop='datePublished']")]
    times = [e for e in tree.iter("time") if not any(a.tag in _OF_THE_PAGE for a in e.iterancestors())]
    first = [e for e in times if not re.search("updat|modif", f"{e.get('class')} {e.get('itemprop')}", re.I)]
    written += [e.get("datetime") or "" for e in first]
    for value in written:
        if not value.strip():
            continue
        found = iso(value)
        if found:
            return found
        if re.search(r"\d", value):
            notes.append(f"the page's publication date {squash(value)[:60]!r} is not one that can be: ignored")
    return None


def iso(value: str) -> str | None:
    """A date as markup writes it, as ISO 8601; null where it is none."""
    found = dates.normalise(value)
    if found:
        return found
    stamps, _ = clock.stamps(squash(value)[:80])
    return stamps[0].iso() if stamps else None


def same_title(text: str, titles: list[str]) -> bool:
    """Whether `text` is one of the title's wordings."""
    return key(text) in {key(title) for title in titles}
