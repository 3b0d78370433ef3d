"""Blocks -> blocks: furniture, bylines, credits and times taken out with their reasons, the rest given a kind."""

import re
from dataclasses import replace

from dateline.reader import captions, labels
from dateline.reader.draft import Block, Draft, ends_sentence, is_paragraph, key, words
from dateline.reader.head import is_caption
from dateline.reader.opening import opening
from dateline.reader.printed import story_days
from dateline.record.text import PartKind

_LONGEST_HEADLINE = 22  # words
_LONGEST_HEADING = 16  # words
_FEW = 3
_TRIALS = 5  # lines that may open the comments: looking at the rest for each of many would take its square
_PARAGRAPHS = 2  # a report has at least so many
_LONGEST_QUESTION = 8  # words
_PLACE_COLON = re.compile(r"^[A-Z][A-Z .'’/-]{2,30}: +(?=[\"“‘']?[A-Z\d])")


def sift(draft: Draft) -> None:
    """Leave only the report's own words in `draft.blocks`, each with its kind."""
    blocks, draft.blocks = draft.blocks, []
    of_story = story_days(blocks)
    at, trials = 0, _TRIALS
    while at < len(blocks):
        block = blocks[at]
        found = labels.Label("caption label") if captions.is_bare_label(block.text) else labels.label(block.text)
        if at in of_story:
            blocks[at], found = block.as_("heading"), None
        elif found is None and draft.begun and labels.is_teaser(block.text):
            found = labels.Label(labels.RELATED)
        if found is None or (found.why == labels.TIME and block.post is not None and block.kind == "heading"):
            _keep(draft, blocks, at)
            at += 1
            continue
        draft.drop(found.why, block.text)
        if found.why == labels.BYLINE and draft.byline is None:
            draft.byline = block.text
        at += 1
        if found.opens_comments and draft.begun and trials and _is_end(draft.blocks, blocks[at:]):
            for other in blocks[at:]:
                draft.drop("readers' comments", other.text)
            at = len(blocks)
        trials -= found.opens_comments and draft.begun and trials > 0
        if found.opens_list:
            end = _end_of_list(blocks, at)
            for other in blocks[at:end]:
                its = labels.label(other.text)
                draft.drop(its.why if its else labels.RELATED, other.text)
            at = end
    _drop_end(draft)
    _drop_bare_end(draft)
    _drop_end(draft)


def _is_end(above: list[Block], below: list[Block]) -> bool:
    """Whether the report stands `above` a line that opens its readers' comments: the longer part does."""
    above_words, below_words = (sum(len(words(block.text)) for block in blocks) for blocks in (above, below))
    return sum(is_paragraph(block.text) for block in above) >= _PARAGRAPHS and above_words > below_words


def _end_of_list(blocks: list[Block], start: int) -> int:
    """Where the list of other reports' headlines that begins at `start` ends: where running text goes on."""
    at = start
    while at < len(blocks) and not is_paragraph(blocks[at].text) and len(words(blocks[at].text)) <= _LONGEST_HEADLINE:
        if blocks[at].kind == "list" and at > start and blocks[at - 1].kind != "list":
            break
        at += 1
    if at >= len(blocks):
        return at
    # Teasers: each headline with its own sentence below. Text goes on only where two paragraphs stand together,
    # or one long one at the end after a single headline.
    rest = blocks[at:]
    flags = [is_paragraph(block.text) for block in rest]
    for n, flag in enumerate(flags):
        if flag and n + 1 < len(flags) and flags[n + 1]:
            return at + n - _heading_above(rest, n)
    alone = at - start <= 1 and not any(
        not flag and not labels.label(b.text) for flag, b in zip(flags, rest, strict=True)
    )
    return at if alone else len(blocks)


def _heading_above(rest: list[Block], n: int) -> int:
    """1 where the markup says that a heading of the report itself stands above the paragraph at `n`."""
    return 1 if n > 0 and rest[n - 1].kind == "heading" else 0


def _keep(draft: Draft, blocks: list[Block], at: int) -> None:
    block = blocks[at]
    if block.kind == "caption" or (block.kind in (None, "lead") and is_caption(blocks, at)):
        _keep_caption(draft, block)
        return
    end = _opening_end(draft, blocks, at)
    if end:
        draft.blocks.append(Block(block.text[:end].strip(), "credit", block.after_gap, block.post))
        block = replace(block, text=block.text[end:].strip())
        if not block.text:
            return
    cut = labels.initials_at_end(block.text)
    if cut is not None:
        draft.drop(labels.INITIALS, block.text[cut:])
        block = replace(block, text=block.text[:cut].rstrip())
    draft.blocks.append(block if block.kind else block.as_(_kind(block)))
    draft.begun = draft.begun or is_paragraph(block.text)


def _opening_end(draft: Draft, blocks: list[Block], at: int) -> int:
    """Where the wire's opening of the block ends: "NORA, May 3 (Wire) - ", or "NORA: " before the first paragraph."""
    block = blocks[at]
    if block.kind == "heading":
        return 0
    found = opening(block.text)
    if found:
        return found.end
    place = _PLACE_COLON.match(block.text)
    if not place or draft.begun or not is_paragraph(block.text):
        return 0
    # Several such lines are the speakers of a transcript.
    return 0 if any(_PLACE_COLON.match(other.text) for other in blocks[at + 1 :]) else place.end()


def _keep_caption(draft: Draft, block: Block) -> None:
    text = captions.bare(block.text)
    cut = captions.inline_credit(text)
    cut = captions.owner_in_brackets(text) if cut is None else cut
    if cut is not None:
        draft.drop(labels.CREDIT, text[cut:].strip(" |/–—-"))
        text = text[:cut].rstrip(" |/–—-")
    for piece in captions.pieces(text):
        if piece:
            draft.blocks.append(Block(piece, "caption", block.after_gap, block.post))


def _kind(block: Block) -> PartKind:
    text = block.text
    if text.endswith("?") and len(words(text)) <= _LONGEST_QUESTION and text[0].isupper():
        return "heading"  # "Who did it?"
    if not ends_sentence(text) and not text.endswith((":", ";", ",")) and len(words(text)) <= _LONGEST_HEADING:
        return "heading"
    return "paragraph"


def _drop_end(draft: Draft) -> None:
    """Lines at the end that speak to the reader, and not of the news: addresses, notes on the text, requests."""
    left = sum(is_paragraph(block.text) for block in draft.blocks)
    while left > 1 and labels.is_at_the_end(draft.blocks[-1].text):
        left -= is_paragraph(draft.blocks[-1].text)
        draft.drop(labels.FURNITURE, draft.blocks.pop().text)


def _drop_bare_end(draft: Draft) -> None:
    """Headings with nothing under them at the end of a page are headlines of other reports, or furniture."""
    if sum(is_paragraph(block.text) for block in draft.blocks) < 2:
        return
    end = len(draft.blocks)
    while end and draft.blocks[end - 1].kind == "heading":
        end -= 1
    # On a page the extractor has judged already: a long run is a list of the article's own, without its marks.
    if draft.blocks[end - 1].text.endswith(":") or (draft.source == "html" and len(draft.blocks) - end > _FEW):
        return
    for block in draft.blocks[end:]:
        draft.drop("heading with nothing under it", block.text)
    del draft.blocks[end:]


def first_lead(draft: Draft) -> None:
    """Mark the opening paragraph, unless a standfirst has been marked or the page is a live blog's."""
    if any(block.kind == "lead" or block.post is not None for block in draft.blocks):
        return
    for at, block in enumerate(draft.blocks):
        if block.kind == "paragraph" and key(block.text):
            draft.blocks[at] = block.as_("lead")
            return
